/**
 * What a shop and a gateway say to each other: open, ask, take money, give it back, release it, end,
 * and look up what belongs to no payment.
 */
export const CALLS = [
  "initiate",
  "inquiry",
  "capture",
  "refund",
  "void",
  "abort",
  "lookup",
  "callback",
] as const
export type Call = (typeof CALLS)[number]

/** Faults of the line: at most one of them applies to a call. */
const TRANSPORT = ["status", "html", "empty", "truncated", "timeout", "hang_up", "drop"] as const
/** Faults that make one answer or callback say something untrue. */
const UNTRUE = [
  "wrong_amount",
  "wrong_currency",
  "wrong_reference",
  "wrong_txn",
  "unknown_status",
  "stale_status",
] as const
const PROOF = ["corrupt_signature", "wrong_secret", "stale_timestamp"] as const
const PLACEHOLDERS = ["placeholders_none", "placeholders_encoded"] as const

export const KINDS = [
  ...TRANSPORT,
  ...UNTRUE,
  ...PROOF,
  "duplicate",
  ...PLACEHOLDERS,
  "callback_before_answer",
] as const
export type FaultKind = (typeof KINDS)[number]

/** A rule of the fault panel. */
export interface Fault {
  id: string
  gateway: string
  /** Only calls about this reference (a refund counts under both of its references). */
  reference?: string
  call: Call
  kind: FaultKind
  /** Meaning depends on the kind: see `FAULT_HELP`. */
  value?: string
  /** Applications left; absent means until deleted. */
  times?: number
  /** Applications so far. */
  hits: number
}

const OF_ANY_CALL: readonly FaultKind[] = [...TRANSPORT, ...UNTRUE]
const BY_CALL: Record<Call, readonly FaultKind[]> = {
  initiate: [...OF_ANY_CALL, ...PLACEHOLDERS, "callback_before_answer"],
  inquiry: OF_ANY_CALL,
  capture: OF_ANY_CALL,
  refund: OF_ANY_CALL,
  void: OF_ANY_CALL,
  abort: OF_ANY_CALL,
  lookup: TRANSPORT,
  callback: ["html", "empty", "timeout", "drop", ...UNTRUE, ...PROOF, ...PLACEHOLDERS, "duplicate"],
}

/** The kinds that mean something for a call. */
export const kindsOf = (call: Call): readonly FaultKind[] => BY_CALL[call]

export const isTransport = (kind: FaultKind): boolean =>
  (TRANSPORT as readonly string[]).includes(kind)

/** One line per kind for the fault panel: what it does, what `value` means. */
export const FAULT_HELP: Record<FaultKind, string> = {
  status:
    "Refuses the call unprocessed. Value: HTTP status (429/90 adds Retry-After) or error code",
  html: "Processed, then answered by an HTML page. Value: HTTP status (502). Callback: HTML body",
  empty: "Processed, then answered with nothing. Value: HTTP status (200). Callback: no body",
  truncated: "Processed, then half of the answer, and the connection is cut",
  timeout: "Processed, the answer held. Callback: sent late. Value: milliseconds (60000)",
  hang_up: "Processed, then the connection is cut without an answer",
  drop: "The request is lost before it is processed; a callback is never sent",
  wrong_amount: "Another amount than the true one. Value: the amount",
  wrong_currency: "Another currency than the true one. Value: the currency",
  wrong_reference: "Another reference than ours. Value: the reference",
  wrong_txn: "The transaction id of another payment. Value: the id",
  unknown_status: "A status nobody documented. Value: the word (ON_HOLD_X)",
  stale_status:
    "The state before: not paid yet, or of a refund, void, capture or abort the one not yet done",
  corrupt_signature: "One digit of the signature (or of the key in the URL) changed",
  wrong_secret: "Signed with a key the shop does not have, or sent with another key in the URL",
  stale_timestamp: "Signed in the past. Value: seconds (691200, eight days)",
  duplicate: "Sent several times at once. Value: how many (5)",
  placeholders_none: "Placeholders in the URLs are left as they are",
  placeholders_encoded: "Percent-encoded placeholders are filled in too",
  callback_before_answer: "Paid and called back before the answer to initiate is given",
}
