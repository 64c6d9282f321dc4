/** What is sent to the shop. Header values are exact, the body is sent byte for byte. */
export interface Message {
  /** POST when absent. */
  method?: "GET" | "POST"
  /** The gateway's own word for what the message reports. */
  type: string
  url: string
  headers: Record<string, string>
  body: string
  /** Where transfers have ids of their own: the one told of, empty when there is none. */
  transferId?: string
}

/** Words of the callback console (seed 004). */
export type CallbackStatus = "New" | "In progress" | "Failed" | "Sent"
export const CALLBACK_STATUSES: readonly CallbackStatus[] = ["New", "In progress", "Failed", "Sent"]

export interface CallbackResponse {
  status: number
  headers: Record<string, string>
  body: string
  ms: number
}

/** One line of the callback console. */
export interface CallbackEntry {
  id: string
  gateway: string
  reference: string
  /** Hosted session id of the payment, for links. */
  paymentId: string
  /** The gateway's id of the payment, or of the transfer where it tells them apart. */
  transferId: string
  type: string
  message: Message
  status: CallbackStatus
  attempts: number
  createdAt: Date
  sentAt?: Date
  nextAttemptAt?: Date
  response?: CallbackResponse
  /** Why there is no response, or why nothing was sent. */
  note?: string
  /** Forged and manual entries are tried once; others follow the gateway's schedule. */
  retries: boolean
  /** Whether the gateway itself signed it, so that a resend may sign it anew. */
  genuine: boolean
  /** Whether later attempts are signed anew: not when a fault spoiled the proof. */
  resigns?: boolean
}
