import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { GatewayTruth } from "../gateways/contract"
import {
  appendEvent,
  applyTruth,
  findTransaction,
  hasVerifiedCallback,
  markSettled,
  type AlsoLock,
  type Transaction,
} from "../modules/payment-journal/store"
import type { Account } from "../accounts/account"
import { act, eventOf, type Action } from "./act"
import { withCartLock } from "./cart-lock"
import { closeSession } from "./close-session"
import { decide } from "./decide"
import { isPermanent, messageOf } from "./failure"
import { followMovements } from "./follow-movements"
import { loadMedusaState, type MedusaState } from "./medusa-state"
import { nextState } from "./next-state"
import { raiseAttention } from "./raise-attention"
import type { Settlement } from "./settlement"
import { verifyTruth } from "./verify-truth"

/** Steps from a paid session to a captured order, with room to spare; a guard against circling. */
const MAX_STEPS = 6

export type Inquired = { truth: GatewayTruth; askedAt: Date }

type Converging = {
  container: MedusaContainer
  account: Account
  transaction: Transaction
  cause: string
  alsoLock: AlsoLock
}

/**
 * Makes journal and Medusa equal to the gateway's truth. Runs under the transaction's lock. The
 * truth is checked and written down first, then Medusa follows step by step, each step decided on
 * a fresh look, so that a crash anywhere is finished by running it again.
 */
export async function converge(
  converging: Omit<Converging, "transaction"> & { transactionId: string },
  inquired: Inquired
): Promise<Settlement> {
  const { container, account, cause, alsoLock, transactionId } = converging
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const before = await findTransaction(db, transactionId)
  if (!before) {
    return { status: "attention", reason: "unknown_transaction" }
  }
  const at = { container, account, cause, alsoLock, transaction: before }
  const { truth } = inquired
  if (truth.unknownStatus && truth.unknownStatus !== before.snapshot?.unknown_status) {
    await appendEvent(db, {
      transactionId,
      name: "unknown_status",
      cause,
      details: { status: truth.unknownStatus },
    })
  }
  const mismatch = verifyTruth(before, truth)
  if (mismatch) {
    return raise(at, mismatch.reason, mismatch.details)
  }
  const transition = nextState(before.state, truth.state)
  if ("conflict" in transition) {
    return raise(at, "state_conflict", { ours: before.state, gateway: truth.state })
  }
  const paid = transition.to === "authorized" || transition.to === "captured"
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

async function settleUnpaid({ container, transaction }: Converging): Promise<Settlement> {
  const { state } = transaction
  if (state === "opened" || state === "pending") {
    return { status: "pending", state, reason: "gateway_says_pending" }
  }
  await closeSession(container, transaction)
  await markSettled(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    transaction.id,
    null
  )
  return { status: "settled", state, orderId: null }
}

async function settlePaid(at: Converging): Promise<Settlement> {
  const { container, transaction } = at
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (transaction.attention) {
    return { status: "attention", reason: transaction.attention }
  }
  let failure = null as { step: string; error: unknown } | null
  for (let step = 0; step < MAX_STEPS; step++) {
    const medusa = await loadMedusaState(container, transaction)
    const decision = decide(transaction, medusa)
    if (decision.do === "nothing") {
      await markSettled(db, transaction.id, medusa.order?.id ?? null)
      return { status: "settled", state: transaction.state, orderId: medusa.order?.id ?? null }
    }
    if (decision.do === "retry") {
      return { status: "retry", reason: decision.reason }
    }
    if (decision.do === "attention") {
      return raise(at, decision.reason, decision.details)
    }
    // The fresh look above is the judge of a failed step: only if it still wants the same step
    // did that step really fail.
    if (failure?.step === decision.do) {
      return isPermanent(failure.error)
        ? raise(at, "order_failed", { step: decision.do, error: messageOf(failure.error) })
        : { status: "retry", reason: `${decision.do} failed: ${messageOf(failure.error)}` }
    }
    try {
      if (await takeStep(at, decision, medusa)) {
        const event = { ...eventOf(decision), transactionId: transaction.id, cause: at.cause }
        await appendEvent(db, event)
      }
    } catch (error) {
      failure = { step: decision.do, error }
    }
  }
  return { status: "retry", reason: "medusa_did_not_follow" }
}

/**
 * Does one step, decided once more where somebody else may be doing it this moment. An order
 * without its links or its payment is either left by a completion that died, or made right now by
 * one that goes on (a storefront's own call); stepping in between would make that one roll the
 * order back. A capture may be recorded by an admin who repeats one whose answer was lost.
 */
async function takeStep(at: Converging, decision: Action, { cart }: MedusaState): Promise<boolean> {
  if (decision.do === "record_capture") {
    await at.alsoLock("movement")
    return ifStillDue(at, decision)
  }
  if (cart && (decision.do === "link_order" || decision.do === "authorize_session")) {
    const { container, transaction } = at
    return withCartLock(container, cart.id, transaction.id, () => ifStillDue(at, decision))
  }
  await act(at.container, decision)
  return true
}

async function ifStillDue(
  { container, transaction }: Converging,
  decision: Action
): Promise<boolean> {
  const still = decide(transaction, await loadMedusaState(container, transaction))
  if (still.do !== decision.do) {
    return false
  }
  await act(container, still as Action)
  return true
}

async function raise(
  { container, transaction, cause }: Converging,
  reason: string,
  details: Record<string, unknown>
): Promise<Settlement> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (await raiseAttention(db, { transactionId: transaction.id, reason, details, cause })) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `Payment transaction ${transaction.id} (${transaction.account}, ${transaction.amount}) needs a person: ${reason}`
      )
  }
  return { status: "attention", reason }
}
