import type { PaymentState } from "./types"

export type CallbackStatus = "new" | "in_progress" | "done" | "ignored" | "waiting" | "failed"
export type CallbackChannel = "server" | "browser" | "inquiry"
export type CallbackAuthenticity = "verified" | "hint" | "refused"

/** What `GET /admin/payment-callbacks` can be asked for. */
export type CallbackFilters = {
  q?: string
  account?: string
  gateway?: string
  channel?: CallbackChannel
  authenticity?: CallbackAuthenticity
  status?: CallbackStatus[]
  label?: string
  cause?: string
  transaction_id?: string
  /** ISO 8601. */
  received_from?: string
  received_until?: string
}

/** A callback as the list has it. */
export type ListedCallback = {
  id: string
  account: string
  gateway: string
  /** Name of the gateway for people; null when its account is no longer configured. */
  gateway_label: string | null
  channel: CallbackChannel
  /** The event under the gateway's own name. */
  label: string
  authenticity: CallbackAuthenticity
  cause: string | null
  status: CallbackStatus
  result: string | null
  deliveries: number
  attempts: number
  next_attempt_at: string | null
  transaction_id: string | null
  order: { id: string; display_id: number | null } | null
  url: string | null
  answer_status: number
  received_at: string
  verified_as: string | null
  can_process: boolean
  can_verify: boolean
}

export type CallbackPage = {
  payment_callbacks: ListedCallback[]
  /** Given as `after` for the page of older ones, or of newer ones. */
  next: string | null
  previous: string | null
}

export type CallbackCount = {
  count: number
  /** There are at least so many. */
  is_capped: boolean
  processable: number
  is_processable_capped: boolean
}

export type CallbackKinds = {
  account: string
  gateway: string
  gateway_label: string | null
  labels: string[]
}

export type CallbackEvent = {
  id: string
  name: string
  from_state: PaymentState | null
  to_state: PaymentState | null
  amount: string | null
  cause: string | null
  details: Record<string, unknown> | null
}

export type TimelineStep = {
  step: "received" | "verified_again" | "claimed" | "inquired" | "event" | "ended" | "due"
  at: string
  since_ms: number | null
  took_ms: number | null
  event: CallbackEvent | null
}

export type CallbackPayload = {
  size: number
  base64: string
  text: string | null
  hex: string | null
}

/** The payment that a callback is about; amounts are decimal text in major units. */
export type CallbackTransaction = {
  id: string
  state: PaymentState
  reference: string
  gateway_id: string | null
  currency_code: string
  attention: string | null
  amount: string
  captured_amount: string
  refunded_amount: string
  truth_at: string | null
  snapshot: Record<string, unknown> | null
}

/** A callback with everything that is known of it. */
export type CallbackDetails = ListedCallback & {
  secret: number | null
  warnings: string[] | null
  claimed_reference: string | null
  claimed_gateway_id: string | null
  dedupe_key: string
  method: string
  query: string
  headers: Record<string, string | string[]>
  remote_address: string | null
  answer_body: string
  processed_by: string | null
  process_reason: string | null
  payload: CallbackPayload
  /** A command to repeat it, without secrets. */
  curl: string | null
  timeline: TimelineStep[]
  transaction: CallbackTransaction | null
  refused_before: string[]
  siblings: ListedCallback[]
}

/** What processing a callback again would do. */
export type CallbackPreview = {
  would: string
  reason: string | null
  amount: string | null
  order_id: string | null
  gateway_says: {
    state: PaymentState
    currency_code: string
    amount: string | null
    captured_amount: string
  } | null
}

export type CallbackVerification = {
  verified: boolean
  callback_id: string | null
  cause: string | null
}
