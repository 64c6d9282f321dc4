import type { GatewayTruth, TransactionFacts } from "./contract"

/**
 * A truth in which the gateway said nothing about the payment itself: it is pending, and nothing of
 * it can be compared. The note says why, for people.
 */
export function unseen(transaction: TransactionFacts, note: string): GatewayTruth {
  const zero = transaction.amount.minus(transaction.amount)
  return {
    state: "pending",
    amount: null,
    authorized: zero,
    captured: zero,
    refunded: zero,
    movements: [],
    reference: null,
    gatewayId: null,
    mode: null,
    snapshot: { note },
  }
}
