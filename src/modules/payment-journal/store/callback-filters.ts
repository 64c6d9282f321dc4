import type { CallbackChannel, CallbackStatus } from "./callback-row"

/** Which callbacks are wanted. What is left out is not asked about; a list means any of it. */
export type CallbackFilters = {
  account?: string
  /** Every account of this gateway, also those that are no longer configured. */
  gateway?: string
  channels?: CallbackChannel[]
  authenticities?: ("verified" | "hint" | "refused")[]
  statuses?: CallbackStatus[]
  /** The event under the gateway's own name, exactly. */
  label?: string
  transactionId?: string
  /** Why it was refused or ignored, or what was noted about it. */
  cause?: string
  /** Received at this time or later. */
  from?: Date
  /** Received before this time. */
  until?: Date
  /** What a search has found; any of it. */
  found?: SearchHits
}

/** What a text that a person typed may mean, looked up. */
export type SearchHits = {
  /** The text itself, which may be a cause. */
  text: string
  callbackIds: string[]
  transactionIds: string[]
}

/** Where a page begins: beside this callback, towards older or newer ones. */
export type CallbackCursor = {
  towards: "older" | "newer"
  /** `received_at` as Postgres writes it: a Date would lose its microseconds. */
  at: string
  id: string
}
