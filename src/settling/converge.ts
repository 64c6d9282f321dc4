import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { GatewayTruth } from "../gateways/contract"
import {
  appendEvent,
  applyTruth,
  findTransaction,
  hasVerifiedCallback,
  type Transaction,
} from "../modules/payment-journal/store"
import { raise, type Converging } from "./converging"
import { isReturned } from "./decide"
import { followMovements } from "./follow-movements"
import { nextState } from "./next-state"
import { settlePaid } from "./settle-paid"
import { settleUnpaid } from "./settle-unpaid"
import type { Settlement } from "./settlement"
import { verifyTruth } from "./verify-truth"

export type Inquired = { truth: GatewayTruth; askedAt: Date }

/**
 * Makes journal and Medusa equal to the gateway's truth. Runs under the transaction's lock. The
 * truth is checked and written down first; then Medusa follows.
 */
export async function converge(
  converging: Omit<Converging, "transaction"> & { transactionId: string },
  inquired: Inquired
): Promise<Settlement> {
  const { transactionId, ...rest } = converging
  const { container, account, cause } = rest
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const before = await findTransaction(db, transactionId)
  if (!before) {
    return { status: "attention", reason: "unknown_transaction" }
  }
  const at = { ...rest, transaction: before }
  const { truth } = inquired
  if (truth.unknownStatus && truth.unknownStatus !== before.snapshot?.unknown_status) {
    await appendEvent(db, {
      transactionId,
      name: "unknown_status",
      cause,
      details: { status: truth.unknownStatus },
    })
  }
  if (truth.review) {
    // Refunds of what was captured go on, whatever came since.
    if (before.captured.isPositive()) {
      await applyTruth(db, transactionId, truth, before.state, inquired.askedAt)
      await followMovements(db, before, truth, cause)
    }
    return raise(at, truth.review.reason, truth.review.details)
  }
  const mismatch = verifyTruth(before, truth)
  if (mismatch && !isAllBack(mismatch.reason, before, truth)) {
    return raise(at, mismatch.reason, { ...mismatch.details, state: truth.state })
  }
  const transition = nextState(before.state, truth.state)
  const paid = "to" in transition && isPaid(transition.to)
  // Taken money does not end by itself, whatever state we knew it in.
  if ("conflict" in transition || (before.captured.isPositive() && !paid)) {
    return raise(at, "state_conflict", {
      ours: before.state,
      captured: before.captured.toString(),
      gateway: truth.state,
    })
  }
  if (
    paid &&
    !account.options.settleWithoutCallback &&
    !(await hasVerifiedCallback(db, transactionId))
  ) {
    return { status: "pending", state: before.state, reason: "waiting_for_callback" }
  }
  if (!(await applyTruth(db, transactionId, truth, transition.to, inquired.askedAt))) {
    return { status: "retry", reason: "newer_truth_applied" }
  }
  if (before.state !== transition.to) {
    const amount = truth.captured.isZero() ? truth.authorized : truth.captured
    await appendEvent(db, {
      transactionId,
      name: "state_changed",
      from: before.state,
      to: transition.to,
      amount: amount.toDecimal(),
      cause,
    })
  }
  if (paid) {
    await followMovements(db, before, truth, cause)
  }
  const after = (await findTransaction(db, transactionId)) ?? before
  return paid
    ? settlePaid({ ...at, transaction: after })
    : settleUnpaid({ ...at, transaction: after })
}

/** A wrong amount that has gone back in full is nobody's business any more. */
function isAllBack(reason: string, { amount }: Transaction, truth: GatewayTruth): boolean {
  const { captured, refunded } = truth
  return (
    reason === "amount_mismatch" &&
    captured.currency === amount.currency &&
    isReturned({ captured, refunded })
  )
}

function isPaid(state: GatewayTruth["state"]): boolean {
  return state === "authorized" || state === "captured"
}
