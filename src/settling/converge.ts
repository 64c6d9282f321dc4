import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { GatewayTruth } from "../gateways/contract"
import {
  appendEvent,
  applyTruth,
  findTransaction,
  hasVerifiedCallback,
} from "../modules/payment-journal/store"
import { raise, type Converging } from "./converging"
import { followMovements } from "./follow-movements"
import { judgeTruth } from "./judge-truth"
import { settlePaid } from "./settle-paid"
import { settleUnpaid } from "./settle-unpaid"
import type { Settlement } from "./settlement"

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
  // Refunds of what was captured go on, whatever came since.
  if (truth.review && before.captured.isPositive()) {
    await applyTruth(db, transactionId, truth, before.state, inquired.askedAt)
    await followMovements(db, before, truth, cause)
  }
  const judged = judgeTruth(before, truth)
  if ("reason" in judged) {
    return raise(at, judged.reason, judged.details)
  }
  const { to, paid } = judged
  if (
    paid &&
    !account.options.settleWithoutCallback &&
    !(await hasVerifiedCallback(db, transactionId))
  ) {
    return { status: "pending", state: before.state, reason: "waiting_for_callback" }
  }
  if (!(await applyTruth(db, transactionId, truth, to, inquired.askedAt))) {
    return { status: "retry", reason: "newer_truth_applied" }
  }
  if (before.state !== to) {
    const amount = truth.captured.isZero() ? truth.authorized : truth.captured
    await appendEvent(db, {
      transactionId,
      name: "state_changed",
      from: before.state,
      to,
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
