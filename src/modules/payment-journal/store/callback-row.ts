import type {
  Authenticity,
  CallbackReading,
  RawCallback,
  TransactionState,
} from "../../../gateways/contract"

export type CallbackChannel = "server" | "browser" | "inquiry"
export type CallbackStatus = "new" | "in_progress" | "done" | "ignored" | "waiting" | "failed"

/** A callback to be written down, with our answer to it. */
export type IncomingCallback = {
  account: string
  channel: CallbackChannel
  raw: RawCallback
  authenticity: Authenticity
  /** What it claims; null when it was refused before it was read. */
  reading: CallbackReading | null
  answer: { status: number; body: string }
  /** The gateway can say which payment an id that we do not know belongs to. */
  canLocate?: boolean
  /** Headers that this account's proof needs beside those that are always kept. */
  proofHeaders?: readonly string[]
  /** When it arrived, if that was not just now. */
  receivedAt?: Date
}

/** What settling needs of a claimed callback; the body stays in the database. */
export type ClaimedCallback = {
  id: string
  account: string
  transaction_id: string | null
  channel: CallbackChannel
  label: string
  authenticity: "verified" | "hint" | "refused"
  claimed_reference: string | null
  claimed_gateway_id: string | null
  claimed_state: TransactionState | null
  warnings: string[] | null
  attempts: number
  fence: number
  received_at: Date
  /** A person wants it processed again: its bytes are read anew. */
  processed_by: string | null
}

/**
 * Headers that may be stored. An allow-list: authorization, cookies and whatever a proxy adds
 * never reach the journal. Signature headers are kept, they prove and reveal nothing by themselves.
 */
const KEPT_HEADERS =
  /^(content-type|content-length|user-agent|date|x-timestamp|x-signature|.*-signature|.*-timestamp|webhook-id|x-request-id|x-forwarded-for|forwarded)$/

export function keptHeaders(
  headers: RawCallback["headers"],
  proofHeaders: readonly string[] = []
): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).filter(
      (entry): entry is [string, string | string[]] =>
        entry[1] !== undefined && (KEPT_HEADERS.test(entry[0]) || proofHeaders.includes(entry[0]))
    )
  )
}
