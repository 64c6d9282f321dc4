import type { FailedMovement, Movement, TransactionFacts } from "../contract"
import type { Money } from "../money"
import type { Context } from "./context"
import { fetchPayout, type Payout } from "./payout"
import { payoutReference } from "./references"
import { payoutName, plansOf, type RefundPlan } from "./refund-plan"

/** What the end of a refund adds to the truth. */
export type RefundEnd = { refunded: Money; movements: Movement[]; failed: FailedMovement[] }

/**
 * How the refund stands that was accepted and had not ended: one at a time is under way, so it is
 * the latest. It counts from what was refunded before it, so no refund is counted twice.
 */
export async function pendingRefundOf(
  context: Context,
  transaction: TransactionFacts
): Promise<RefundEnd> {
  const latest = plansOf(transaction)[0]
  const payoutId = latest && transaction.gatewayIds[payoutName(latest.key)]
  if (!payoutId) {
    return { refunded: transaction.refunded, movements: [], failed: [] }
  }
  const payout = await fetchPayout(context, payoutId, transaction.reference)
  // A payout without a transfer has no date, and has ended since the last look.
  const at = payout.at ?? new Date(context.now())
  const failed: FailedMovement = { kind: "refund", id: payout.id, at, reason: payout.reason }
  return {
    refunded: refundedBy(payout, latest.plan, transaction),
    movements: payout.state === "done" ? [movementOf(payout, latest.plan, latest.key)] : [],
    failed: payout.state === "failed" ? [failed] : [],
  }
}

/** The refunded amount in all, once a payout stands like this. */
export function refundedBy(
  { state }: Payout,
  { amount, before }: RefundPlan,
  { refunded }: TransactionFacts
): Money {
  const after = before.plus(amount)
  return state === "done" && after.compare(refunded) > 0 ? after : refunded
}

/** A refund that has happened. */
export function movementOf({ id, at }: Payout, { amount }: RefundPlan, key: string): Movement {
  return { kind: "refund", id, amount, at, reference: payoutReference(key) }
}
