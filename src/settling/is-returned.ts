import type { Transaction } from "../modules/payment-journal/store"

/**
 * All the money has gone back, so there is nothing to place an order for or to ask a person about.
 * What was captured in part and given back leaves a reservation that still stands.
 */
export function isReturned({
  state,
  captured,
  refunded,
}: Pick<Transaction, "state" | "captured" | "refunded">): boolean {
  return state !== "authorized" && captured.isPositive() && refunded.compare(captured) >= 0
}
