import type { TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import { entriesOf } from "./amounts"
import type { PaymentOrder } from "./order"

/** The fifth failure in a row locks the payment, and only support unlocks it (swedbank-pay.md 5). */
const MAX_FAILURES = 4

/** Captures and refunds that failed since the last one that succeeded. */
export function failuresInARow(order: PaymentOrder): number {
  const successes = entriesOf(order, "capture", "sale", "reversal").map(
    ({ at }) => at?.getTime() ?? 0
  )
  const last = Math.max(0, ...successes)
  // A failure without a time counts: one try too few costs less than a locked payment.
  return order.turnedDown.filter(
    ({ kind, at }) => kind !== "void" && (at === null || at.getTime() > last)
  ).length
}

/** Refuses the call that could lock the payment. */
export function requireUnlocked(order: PaymentOrder, transaction: TransactionFacts): void {
  const failures = failuresInARow(order)
  if (failures >= MAX_FAILURES) {
    const reasons = [...new Set(order.turnedDown.map(({ reason }) => reason))].join(", ")
    throw new GatewayError(
      "conflict",
      `Swedbank Pay has turned down ${failures} captures or refunds of ${transaction.reference} in a ` +
        `row (${reasons}); one more would lock the payment. Contact Swedbank Pay before trying again.`,
      { code: "TOO_MANY_FAILURES" }
    )
  }
}
