import type { TransactionState } from "../contract"

/** What an event is about, and the state that it announces; null when it announces none. */
export type Event = { about: "session" | "order"; state: TransactionState | null }

const sessionEvents: ReadonlyMap<string, TransactionState> = new Map([
  ["session.created", "opened"],
  ["session.activated", "pending"],
  ["session.finalized", "captured"],
  // The founding document has both spellings, with and without prefix (kustom.md 5.2).
  ["payment.finalized", "captured"],
  ["session.cancelled", "cancelled"],
  // An attempt, not an end: the clerk tries again.
  ["payment.failed", "pending"],
])

/** Families of Order Management that arrive at the same address. */
const orderEvents: ReadonlySet<string> = new Set([
  "order.created",
  "capture.created",
  "refund.created",
  "dispute.created",
  "dispute.updated",
])

/** Meaning of a callback's type; null for one that we do not know. */
export function eventOf(type: string | null): Event | null {
  if (type === null) {
    return null
  }
  if (orderEvents.has(type)) {
    return { about: "order", state: null }
  }
  const state = sessionEvents.get(type.replace(/^ipp\./, ""))
  return state === undefined ? null : { about: "session", state }
}

/** Whether it is about an attempt that failed. */
export function isFailedAttempt(type: string | null): boolean {
  return type?.replace(/^ipp\./, "") === "payment.failed"
}
