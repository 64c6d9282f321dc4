import type { GatewayTruth, TransactionState } from "../gateways/contract"
import type { Transaction } from "../modules/payment-journal/store"
import { isReturned } from "./is-returned"
import { nextState } from "./next-state"
import { verifyTruth } from "./verify-truth"

export type Judgement =
  /** A person must look; nothing of this truth settles. */
  | { reason: string; details: Record<string, unknown> }
  /** The transaction goes to this state; `paid` when money is there for it. */
  | { to: TransactionState; paid: boolean }

/**
 * Whether the gateway's truth may be followed, and to which state: every check of DESIGN.md 6 that
 * needs nothing but the transaction as we know it. Pure.
 */
export function judgeTruth(before: Transaction, truth: GatewayTruth): Judgement {
  if (truth.review) {
    return truth.review
  }
  const mismatch = verifyTruth(before, truth)
  if (mismatch && !isAllBack(mismatch.reason, before, truth)) {
    return { ...mismatch, details: { ...mismatch.details, state: truth.state } }
  }
  const transition = nextState(before.state, truth.state)
  const paid = "to" in transition && isPaid(transition.to)
  // Taken money does not end by itself, whatever state we knew it in.
  if ("conflict" in transition || (before.captured.isPositive() && !paid)) {
    return {
      reason: "state_conflict",
      details: {
        ours: before.state,
        captured: before.captured.toString(),
        gateway: truth.state,
      },
    }
  }
  return { to: transition.to, paid }
}

/** The transaction as it will be once a truth is applied (`applyTruth`). Amounts only grow. */
export function afterTruth(
  before: Transaction,
  truth: GatewayTruth,
  to: TransactionState
): Transaction {
  const grown = (ours: Transaction["captured"], theirs: Transaction["captured"]) =>
    theirs.currency === ours.currency && theirs.compare(ours) > 0 ? theirs : ours
  return {
    ...before,
    state: to,
    authorized: grown(before.authorized, truth.authorized),
    captured: grown(before.captured, truth.captured),
    refunded: grown(before.refunded, truth.refunded),
    gateway_id: before.gateway_id ?? truth.gatewayId,
  }
}

/** A wrong amount that has gone back in full is nobody's business any more. */
function isAllBack(reason: string, { amount }: Transaction, truth: GatewayTruth): boolean {
  return (
    reason === "amount_mismatch" && truth.captured.currency === amount.currency && isReturned(truth)
  )
}

function isPaid(state: TransactionState): boolean {
  return state === "authorized" || state === "captured"
}
