import type { TransactionState } from "../contract"

/** The six documented words of a session (inbank.md 4). Only `completed` means paid. */
const words: ReadonlyMap<string, TransactionState> = new Map([
  ["pending", "pending"],
  // Credit given; the shop has to approve or to cancel. Skipped by products that need no approval.
  ["granted", "authorized"],
  ["completed", "captured"],
  ["declined", "declined"],
  ["cancelled", "cancelled"],
  ["expired", "expired"],
])

/** Our state for a session's status in any case; null when the table does not know it. */
export function stateOf(word: string | null): TransactionState | null {
  return words.get(word?.trim().toLowerCase() ?? "") ?? null
}
