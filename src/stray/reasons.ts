/**
 * Attention in which money lies at the gateway that belongs to no payment of Medusa's and is surely
 * this transaction's. Where the gateway speaks of another reference, id or currency nobody knows
 * whose money it is, so a person acts in the gateway's portal.
 */
export const STRAY_REASONS: ReadonlySet<string> = new Set([
  "late_payment",
  "double_payment",
  "cart_changed",
  "order_failed",
  "amount_mismatch",
  "underpaid",
  "overpaid",
])
