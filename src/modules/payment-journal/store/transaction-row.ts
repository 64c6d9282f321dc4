import type { TransactionFacts, TransactionState } from "../../../gateways/contract"
import { Money } from "../../../gateways/money"

/** A row of `payment_transaction` as Postgres returns it. */
export type TransactionRow = {
  id: string
  account: string
  gateway: string
  session_id: string
  payment_collection_id: string | null
  cart_id: string | null
  order_id: string | null
  reference: string
  attempt: number
  gateway_id: string | null
  gateway_ids: Record<string, string> | null
  currency_code: string
  exponent: number
  amount: string
  authorized_amount: string
  captured_amount: string
  refunded_amount: string
  state: TransactionState
  attention: string | null
  attention_details: Record<string, unknown> | null
  /** Since when; tells a second occasion of the same reason from the first. */
  attention_at: Date | null
  /** When a person marked it as handled; the reason stays. */
  attention_handled_at: Date | null
  redirect_url: string | null
  locale: string | null
  opened_at: Date | null
  expires_at: Date | null
  next_inquiry_at: Date | null
  inquiries: number
  truth_at: Date | null
  snapshot: Record<string, unknown> | null
  refund_pending_at: Date | null
  capture_details: Record<string, unknown> | null
  refund_details: Record<string, unknown> | null
  returned_at: Date | null
  session_deleted_at: Date | null
  settled_at: Date | null
  created_at: Date
}

/** A transaction with its amounts as `Money`. */
export type Transaction = Omit<
  TransactionRow,
  "amount" | "authorized_amount" | "captured_amount" | "refunded_amount"
> & { amount: Money; authorized: Money; captured: Money; refunded: Money }

export function toTransaction(row: TransactionRow): Transaction {
  const { amount, authorized_amount, captured_amount, refunded_amount, ...rest } = row
  const money = (text: string) => Money.ofDecimal(text, row.currency_code, row.exponent)
  return {
    ...rest,
    amount: money(amount),
    authorized: money(authorized_amount),
    captured: money(captured_amount),
    refunded: money(refunded_amount),
  }
}

/** The part of a transaction that a gateway is told. */
export function factsOf(transaction: Transaction): TransactionFacts {
  return {
    id: transaction.id,
    reference: transaction.reference,
    gatewayId: transaction.gateway_id,
    gatewayIds: transaction.gateway_ids ?? {},
    amount: transaction.amount,
    authorized: transaction.authorized,
    captured: transaction.captured,
    refunded: transaction.refunded,
    captureDetails: transaction.capture_details,
    refundDetails: transaction.refund_details,
    refundPending: transaction.refund_pending_at !== null,
    createdAt: transaction.created_at,
  }
}
