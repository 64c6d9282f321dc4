import { sdk } from "../sdk"
import type { PaymentState } from "./types"

/** Decimal text in major units. */
export type Money = { amount: string; currency_code: string }

export type ActionName =
  "settle" | "refund_stray" | "capture" | "refund" | "cancel" | "inquire" | "resolve"

/** Something that can be done about a payment now, and what it would move. */
export type TransactionAction = {
  name: ActionName
  kind: "place_order" | "check" | "refund" | "void" | null
  amount: Money | null
  /** A smaller amount may be chosen. */
  partial: boolean
  /** What has to be given before, in the gateway's own form. */
  details: "capture" | "refund" | null
}

/** What Medusa has recorded of a payment. */
export type MedusaSide = {
  payment_id: string
  authorized_amount: string
  captured_amount: string
  refunded_amount: string
  canceled: boolean
}

/** A payment as `GET /admin/payment-transactions` lists it. */
export type TransactionSummary = {
  id: string
  account: string
  gateway: string
  /** Null when the account is no longer configured. */
  gateway_label: string | null
  cart_id: string | null
  order_id: string | null
  order: { id: string; display_id: number; is_draft: boolean; is_canceled: boolean } | null
  reference: string
  gateway_id: string | null
  currency_code: string
  amount: string
  authorized_amount: string
  captured_amount: string
  refunded_amount: string
  state: PaymentState
  attention: string | null
  attention_details: Record<string, unknown> | null
  attention_at: string | null
  /** When a person marked it as handled. */
  attention_handled_at: string | null
  refund_pending_at: string | null
  expires_at: string | null
  next_inquiry_at: string | null
  /** When the gateway was asked last. */
  truth_at: string | null
  settled_at: string | null
  created_at: string
  /** What the gateway holds; null where nobody knows what of it is this payment's. */
  at_gateway: Record<"authorized" | "captured" | "refunded", Money | null>
  medusa: MedusaSide | null
  case_amounts: { paid: Money | null; due: Money | null; difference: Money | null } | null
  actions: TransactionAction[]
  back_office_url: string | null
}

export type TimelineEvent = {
  id: string
  name: string
  from_state: PaymentState | null
  to_state: PaymentState | null
  amount: string | null
  /** A callback, a person, `inquiry`, or another part of the shop. */
  cause: string | null
  /** Name of the person. */
  actor: string | null
  details: Record<string, unknown> | null
  created_at: string
}

export type CallbackSummary = {
  id: string
  channel: "server" | "browser" | "inquiry"
  label: string
  authenticity: "verified" | "hint" | "refused"
  status: string
  result: string | null
  received_at: string
}

export type Movement = Money & {
  kind: "capture" | "refund" | "void" | "chargeback"
  id: string
  at: string | null
}

/** One payment with all that is known of it. */
export type TransactionDetails = TransactionSummary & {
  can_abort: boolean
  capture_details: Record<string, unknown> | null
  refund_details: Record<string, unknown> | null
  /** As the gateway listed them when it was asked last. */
  movements: Movement[]
  /** The gateway's last answer, redacted. */
  snapshot: Record<string, unknown>
  /** Newest first. */
  callbacks: CallbackSummary[]
  events: TimelineEvent[]
  /** Where the rest of the timeline begins. */
  events_next: string | null
}

/** How a try to settle ended. */
export type Settlement = { status: "settled" | "pending" | "retry" | "attention" }

export type TransactionQuery = {
  attention?: string
  account?: string
  order_id?: string
  limit?: number
  after?: string
}

export type TransactionPage = { payment_transactions: TransactionSummary[]; next: string | null }

export type AttentionCount = {
  count: number
  is_capped: boolean
  reasons: { reason: string; count: number }[]
}

const PATH = "/admin/payment-transactions"

const pathOf = (id: string, rest = "") => `${PATH}/${encodeURIComponent(id)}${rest}`

export function listTransactions(query: TransactionQuery): Promise<TransactionPage> {
  return sdk.client.fetch<TransactionPage>(PATH, { query })
}

export function countAttention(): Promise<AttentionCount> {
  return sdk.client.fetch<AttentionCount>(`${PATH}/attention`)
}

export async function retrieveTransaction(id: string): Promise<TransactionDetails> {
  const answer = await sdk.client.fetch<{ payment_transaction: TransactionDetails }>(pathOf(id))
  return answer.payment_transaction
}

export function listTransactionEvents(id: string, after: string) {
  return sdk.client.fetch<{ events: TimelineEvent[]; next: string | null }>(pathOf(id, "/events"), {
    query: { after, limit: 50 },
  })
}

/** Does one of the transaction's own actions, such as `settle`. */
export function postToTransaction(id: string, action: string, body: object = {}) {
  return sdk.client.fetch<{ payment_transaction: TransactionDetails; settlement?: Settlement }>(
    pathOf(id, `/${action}`),
    { method: "POST", body }
  )
}

/** Captures through Medusa; all that is reserved when no amount is given. */
export function capturePayment(paymentId: string, amount: number | undefined): Promise<unknown> {
  return sdk.admin.payment.capture(paymentId, amount === undefined ? {} : { amount })
}

/** Refunds through Medusa. */
export function refundPayment(paymentId: string, amount: number): Promise<unknown> {
  return sdk.admin.payment.refund(paymentId, { amount })
}
