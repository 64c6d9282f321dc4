import type { TransactionState } from "../gateways/transaction-state"
import type { StoreClient } from "./store-client"

/** Answer of `GET /store/payments/:txn_id`: what a shopper may know of a payment. */
export type PaymentStatus = {
  /** Id of the transaction; whoever knows it may read this status. */
  txn_id: string
  state: TransactionState
  /** The money came, but a person of the shop has to look. Never ask to pay again then. */
  attention: boolean
  /** Nothing will change by waiting. */
  final: boolean
  order_placed: boolean
  order_id: string | null
  cart_id: string | null
  /** While a payment is seen and not certain yet, such as blocks on a chain. */
  confirmations?: { seen: number; needed: number }
}

/** The form of a transaction's id; anything else is not asked for. */
const TRANSACTION_ID = /^txn_[A-Za-z0-9]+$/

/** Whether a text can be the id of a transaction, such as the last part of a return address. */
export function isTransactionId(value: unknown): value is string {
  return typeof value === "string" && TRANSACTION_ID.test(value)
}

/**
 * Reads a payment's status once. Throws js-sdk's `FetchError`, with status 404 when there is no such
 * payment.
 */
export async function readPayment(
  sdk: StoreClient,
  txnId: string,
  signal?: AbortSignal
): Promise<PaymentStatus> {
  const { payment } = await sdk.client.fetch<{ payment: PaymentStatus }>(
    `/store/payments/${encodeURIComponent(txnId)}`,
    { signal, cache: "no-store" }
  )
  return payment
}

/** Whether a payment ended without money, so that its cart can be paid again. */
export function endedUnpaid({ state, attention, order_placed }: PaymentStatus): boolean {
  return ["declined", "cancelled", "expired"].includes(state) && !attention && !order_placed
}
