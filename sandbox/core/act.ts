import type { Face } from "../faces/face"
import { deliver } from "./delivery"
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
export type Outcome = (typeof OUTCOMES)[number]

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
}

/** The payment cannot do that any more; the message is for the person who asked. */
export class ActRefused extends Error {}

/** How long callback-first waits for the shop before the browser goes back anyway, ms. */
const CALLBACK_FIRST_PATIENCE = 5_000
const RETURN_FIRST_LEAD = 1_000
const FORGED_DELAY = 1_500

/**
 * Lets something happen to a payment: the one way for pay page, control API and expiry.
 * Resolves when the browser may go back, which is after the callback unless asked otherwise.
 * @throws ActRefused when the payment was paid or voided before
 */
export async function act(sandbox: Sandbox, face: Face, payment: Payment, wish: Act) {
  if (payment.state === "paid" || payment.state === "voided") {
    throw new ActRefused(`Payment ${payment.reference} is ${payment.state} already`)
  }
  if (wish.outcome === "abandoned") {
    return
  }
  if (wish.callbacks === "forged") {
    return actForged(sandbox, face, payment, wish)
  }
  settle(sandbox, payment, wish)
  const tell = () => deliver(sandbox, face, payment, wish.callbacks)
  const delay = wish.delayMs || (wish.returnFirst ? RETURN_FIRST_LEAD : 0)
  if (delay > 0) {
    sandbox.clock.later(delay, () => void tell())
    return
  }
  await Promise.race([tell(), sandbox.clock.pause(CALLBACK_FIRST_PATIENCE)])
}

/** A stranger's messages come first. Only money that really arrives is called back afterwards. */
async function actForged(sandbox: Sandbox, face: Face, payment: Payment, wish: Act) {
  if (wish.outcome === "paid") {
    sandbox.clock.later(wish.delayMs ?? FORGED_DELAY, () => {
      settle(sandbox, payment, wish)
      void deliver(sandbox, face, payment, "normal")
    })
  } else {
    settle(sandbox, payment, wish)
  }
  const forgeries = deliver(sandbox, face, payment, "forged")
  await Promise.race([forgeries, sandbox.clock.pause(CALLBACK_FIRST_PATIENCE)])
}

function settle(sandbox: Sandbox, payment: Payment, wish: Act): void {
  payment.state = stateAfter(wish.outcome, payment.state)
  payment.amount = wish.amount ?? payment.amount
  payment.currency = wish.currency ?? payment.currency
  payment.channel = wish.channel ?? payment.channel
  if (payment.state === "paid") {
    payment.paidAt = sandbox.clock.now()
  }
}

const stateAfter = (outcome: Outcome, before: PaymentState): PaymentState =>
  outcome === "abandoned" ? before : outcome
