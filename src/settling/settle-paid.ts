import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { appendEvent, findTransaction, markSettled } from "../modules/payment-journal/store"
import { act, eventOf, type Action } from "./act"
import { bookMovements } from "./book-movements"
import { withCartLock } from "./cart-lock"
import { raise, type Converging } from "./converging"
import { isAhead } from "./cut-off"
import { decide, type Decision } from "./decide"
import { isPermanent, messageOf } from "./failure"
import { loadMedusaState, reloadPayments, type MedusaState } from "./medusa-state"
import { settleDespite } from "./settle-despite"
import type { Settlement } from "./settlement"
import { takeBackCutOff } from "./take-back-cut-off"
import { tellCutOffCancel } from "./tell-cut-off-cancel"
import { voidPayment } from "./void-payment"

/** Steps that would get in the way of a completion of the same cart. */
const UNDER_CART_LOCK: ReadonlySet<string> = new Set([
  "link_order",
  "unlink_order",
  "authorize_session",
  "adopt_session",
  "reopen_session",
])

/** Steps that change Medusa's payment and nothing else that decides what comes next. */
const ON_PAYMENT: ReadonlySet<string> = new Set(["record_capture", "record_refund", "capture"])

/** Steps from a paid session to a captured order, with room to spare; a guard against circling. */
const MAX_STEPS = 8

/**
 * Lets Medusa follow a verified payment step by step, each step decided on a fresh look, so that a
 * crash anywhere is finished by running it again.
 */
export async function settlePaid(begun: Converging): Promise<Settlement> {
  const { container } = begun
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  let failure = null as { step: string; error: unknown } | null
  let told: Settlement | null = null
  let seen: MedusaState | null = null
  for (let step = 0, at = begun; step < MAX_STEPS; step++, at = await lookAgain(at)) {
    const { transaction } = at
    const medusa: MedusaState = seen
      ? await reloadPayments(container, transaction, seen)
      : await loadMedusaState(container, transaction)
    const payment = medusa.session?.payment
    if (payment && isAhead(transaction, payment)) {
      const ending = await takeBackCutOff(at)
      if (ending?.status === "retry") {
        return ending
      }
      if (ending) {
        told = ending
        continue
      }
    } else {
      await bookMovements(at, medusa)
    }
    const { attention } = begun.transaction
    const kept = attention && (await settleDespite(begun, attention))
    if (kept) {
      return kept
    }
    const decision = decideFor(at, medusa)
    if (decision.do === "nothing") {
      told ??= await tellCutOffCancel(at, medusa)
      if (told?.status === "retry") {
        return told
      }
      await markSettled(db, transaction.id, medusa.order?.id ?? null)
      if (told) {
        return told
      }
      const state = (await findTransaction(db, transaction.id))?.state ?? transaction.state
      return { status: "settled", state, orderId: medusa.order?.id ?? null }
    }
    if (decision.do === "retry") {
      return { status: "retry", reason: decision.reason }
    }
    if (decision.do === "attention") {
      return raise(at, decision.reason, decision.details)
    }
    if (decision.do === "void") {
      return voidPayment(at, decision.paymentId)
    }
    // The fresh look above is the judge of a failed step: only if it still wants the same step
    // did that step really fail.
    if (failure?.step === decision.do) {
      const reason = decision.do === "capture" ? "capture_failed" : "order_failed"
      return isPermanent(failure.error)
        ? raise(at, reason, { step: decision.do, error: messageOf(failure.error) })
        : { status: "retry", reason: `${decision.do} failed: ${messageOf(failure.error)}` }
    }
    seen = ON_PAYMENT.has(decision.do) ? medusa : null
    try {
      if (await takeStep(at, decision, medusa)) {
        const event = { ...eventOf(decision), transactionId: transaction.id, cause: at.cause }
        await appendEvent(db, event)
      }
    } catch (error) {
      failure = { step: decision.do, error }
      seen = null
    }
  }
  return { status: "retry", reason: "medusa_did_not_follow" }
}

/** A step may have given the transaction another session. */
async function lookAgain(at: Converging): Promise<Converging> {
  const db = at.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return { ...at, transaction: (await findTransaction(db, at.transaction.id)) ?? at.transaction }
}

/**
 * Does one step, decided once more where somebody else may be doing it this moment. An order
 * without its links or its payment is either left by a completion that died, or made right now by
 * one that goes on (a storefront's own call); stepping in between would make that one roll the
 * order back. A capture may be recorded by an admin who repeats one whose answer was lost.
 */
async function takeStep(at: Converging, decision: Action, medusa: MedusaState): Promise<boolean> {
  const { container, transaction } = at
  if (decision.do === "record_capture" || decision.do === "record_refund") {
    await at.alsoLock("movement")
    return ifStillDue(at, decision, await reloadPayments(container, transaction, medusa))
  }
  if (medusa.cart && UNDER_CART_LOCK.has(decision.do)) {
    return withCartLock(container, medusa.cart.id, transaction.id, async () =>
      ifStillDue(at, decision, await loadMedusaState(container, transaction))
    )
  }
  await act(container, decision)
  return true
}

async function ifStillDue(at: Converging, decision: Action, now: MedusaState): Promise<boolean> {
  const still = decideFor(at, now)
  if (still.do !== decision.do) {
    return false
  }
  await act(at.container, still as Action)
  return true
}

/** What to do next about a verified payment, by its account's rules. */
export function decideFor(
  { account, transaction, byPerson }: Pick<Converging, "account" | "transaction" | "byPerson">,
  medusa: MedusaState
): Decision {
  const capturesAtOnce = account.gateway.capturesAtOnce?.(account.options) ?? false
  return decide(transaction, medusa, { capturesAtOnce, byPerson })
}
