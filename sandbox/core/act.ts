import type { Face } from "../faces/face"
import { ActRefused } from "./act-refused"
import { deliver, deliverAll } from "./delivery"
import type { CallbackMode } from "./delivery"
import type { Payment, PaymentState } from "./payment"
import type { Sandbox } from "./sandbox"

export const OUTCOMES = [
  "paid",
  "declined",
  "cancelled",
  "expired",
  "pending",
  "abandoned",
] as const

/** Outcomes that a face has only when it says so (`Face.ownOutcomes`). */
export const OWN_OUTCOMES = [
  "granted",
  "split",
  "underpaid",
  "overpaid",
  "late",
  "blocked",
  "failed",
] as const
export type OwnOutcome = (typeof OWN_OUTCOMES)[number]
export type Outcome = (typeof OUTCOMES)[number] | OwnOutcome

/** Outcomes that bring the shop its money; forgeries of them come before they are true. */
const GOOD: readonly Outcome[] = ["paid", "granted", "split"]

/** What the payer, a script or a test wants to happen to a payment. */
export interface Act {
  outcome: Outcome
  /** Paid amount and currency when they differ from what the shop asked for. */
  amount?: string
  currency?: string
  /** How it was paid, in the gateway's word. */
  channel?: string
  callbacks: CallbackMode
  /** Real milliseconds before the callback; in mode forged before the true outcome. */
  delayMs?: number
  /** The browser comes back first, the callback a second later. */
  returnFirst: boolean
  /** Fields that only this face offers (`Face.advanced`). */
  own: Record<string, string>
}

/** A payer who does nothing unusual. */
export const plainAct = (outcome: Outcome): Act => ({
  outcome,
  callbacks: "normal",
  returnFirst: false,
  own: {},
})

/** How long callback-first waits for the shop before the browser goes back anyway, ms. */
const CALLBACK_FIRST_PATIENCE = 5_000
const RETURN_FIRST_LEAD = 1_000
const FORGED_DELAY = 1_500

/**
 * Lets something happen to a payment: the one way for pay page, control API and expiry.
 * Resolves when the browser may go back, which is after the callback unless asked otherwise.
 * @throws ActRefused when the payment was paid or voided before, or the gateway knows no such thing
 */
export async function act(sandbox: Sandbox, face: Face, payment: Payment, wish: Act) {
  const isOver = payment.state === "paid" || payment.state === "voided"
  if (face.isOver?.(payment) ?? isOver) {
    throw new ActRefused(`Payment ${payment.reference} is ${payment.state} already`)
  }
  face.check?.(payment, wish)
  if (wish.outcome === "abandoned") {
    return
  }
  if (wish.callbacks === "forged") {
    return actForged(sandbox, face, payment, wish)
  }
  const told = settle(sandbox, face, payment, wish)
  const tell = () => deliverAll(sandbox, face, told, wish.callbacks)
  const delay = wish.delayMs || (wish.returnFirst ? RETURN_FIRST_LEAD : 0)
  if (delay > 0) {
    sandbox.clock.later(delay, () => void tell())
    return
  }
  await Promise.race([tell(), sandbox.clock.pause(CALLBACK_FIRST_PATIENCE)])
}

/** A stranger's messages come first. Only money that really arrives is called back afterwards. */
async function actForged(sandbox: Sandbox, face: Face, payment: Payment, wish: Act) {
  const stateBefore = payment.state
  if (GOOD.includes(wish.outcome)) {
    sandbox.clock.later(wish.delayMs ?? FORGED_DELAY, () => {
      const told = payment.state === stateBefore ? settle(sandbox, face, payment, wish) : []
      void deliverAll(sandbox, face, told, "normal")
    })
  } else {
    settle(sandbox, face, payment, wish)
  }
  const forgeries = deliver(sandbox, face, payment, "forged")
  await Promise.race([forgeries, sandbox.clock.pause(CALLBACK_FIRST_PATIENCE)])
}

/** Returns the payment as each callback is to tell it; none when there is none to send. */
function settle(sandbox: Sandbox, face: Face, payment: Payment, wish: Act): readonly Payment[] {
  if (face.settle) {
    return [face.settle(sandbox, payment, wish) ?? []].flat()
  }
  payment.state = stateAfter(wish.outcome, payment.state)
  payment.amount = wish.amount ?? payment.amount
  payment.currency = wish.currency ?? payment.currency
  payment.channel = wish.channel ?? payment.channel
  if (payment.state === "paid") {
    payment.paidAt = sandbox.clock.now()
  }
  return [payment]
}

const stateAfter = (outcome: Outcome, before: PaymentState): PaymentState =>
  outcome === "abandoned" || isOwn(outcome) ? before : outcome

const isOwn = (outcome: Outcome): outcome is OwnOutcome =>
  OWN_OUTCOMES.some((own) => own === outcome)
