import type { TransactionState } from "../contract"

/** What the documented events make of the session (inbank.md 5, events). */
const events: ReadonlyMap<string, TransactionState> = new Map([
  ["application_cancelled", "cancelled"],
  ["application_denied", "declined"],
  ["contract_cancelled", "cancelled"],
  ["contract_granted", "authorized"],
  ["contract_activated", "captured"],
  // Pay next month, where a purchase is added to a contract that is there already.
  ["purchase_rejected", "declined"],
  ["purchase_cancelled", "cancelled"],
  ["purchase_activated", "captured"],
])

/** "contractGranted", "CONTRACT-GRANTED" and "Contract granted" as one word. */
export function eventWord(text: string): string {
  return text
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toLowerCase()
}

/** State that an event announces; null for one that is not documented. */
export function stateOfEvent(word: string): TransactionState | null {
  return events.get(word) ?? null
}
