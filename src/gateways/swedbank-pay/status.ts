import type { TransactionState } from "../contract"

/** What a payment order's `status` says by itself (swedbank-pay.md 4). `paid` needs the amounts. */
export type Meaning = "open" | "paid" | "released" | "failed" | "returned"

const words: ReadonlyMap<string, Meaning> = new Map([
  // Also while attempts were declined: the payer may try again, so it never means declined.
  ["initialized", "open"],
  // Authorized, sold, captured in part or whole, or refunded in part.
  ["paid", "paid"],
  ["failed", "failed"],
  ["cancelled", "released"],
  ["aborted", "released"],
  ["reversed", "returned"],
])

/** Meaning of a status word in any case; null when the table does not know it. */
export function meaningOf(word: string | null): Meaning | null {
  return words.get(word?.trim().toLowerCase() ?? "") ?? null
}

/** Our state where the status alone decides. */
export const stateOf: Readonly<Record<Exclude<Meaning, "paid">, TransactionState>> = {
  open: "pending",
  released: "cancelled",
  failed: "declined",
  returned: "captured",
}
