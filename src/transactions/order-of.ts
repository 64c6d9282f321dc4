import type { Transaction } from "../modules/payment-journal/store"

/** The order of a payment, or the one that its case speaks of: paid by another payment, or cancelled. */
export function orderIdOf({ order_id, attention_details }: Transaction): string | null {
  const named = attention_details?.order_id
  return order_id ?? (typeof named === "string" ? named : null)
}
