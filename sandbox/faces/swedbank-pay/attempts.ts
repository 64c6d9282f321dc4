import { INSTRUMENTS } from "../../accounts"
import type { Instrument } from "../../accounts"
import type { Act } from "../../core/act"
import { ActRefused } from "../../core/act-refused"
import { Invalid, oneOf } from "../../core/invalid"
import type { Sandbox } from "../../core/sandbox"
import { abort } from "./abort"
import { choose } from "./choices"
import { brokenOff, magicDecline, plainFailure } from "./declines"
import { newEvent, remember } from "./events"
import type { OrderEvent, SwedbankPayment } from "./order"
import type { ProblemBody } from "./problems"
import { paidBy } from "./words"

/** @throws ActRefused or Invalid when the act is impossible for a payment order */
export function checkAct(payment: SwedbankPayment, wish: Act): void {
  const { order } = payment
  if (payment.state !== "pending") {
    throw new ActRefused(`Payment ${payment.reference} is aborted already, which is final`)
  }
  if (wish.outcome === "expired") {
    throw new ActRefused(
      "Swedbank Pay documents no expiry of payment orders: use cancelled (Aborted) or abandoned"
    )
  }
  const instrument = oneOf("channel", wish.channel ?? payment.channel, INSTRUMENTS)
  if (order.instrument && instrument !== order.instrument) {
    throw new ActRefused(
      `Payment ${payment.reference} was opened for ${order.instrument} only (instrument mode)`
    )
  }
  if (!/^[\x20-\x7e]*$/.test(wish.own.source_address ?? "")) {
    throw new Invalid("source_address must be text that a header can carry")
  }
}

/** Lets the payer do what the act says. Returns the payment as the callback is to tell it. */
export function settle(sandbox: Sandbox, payment: SwedbankPayment, wish: Act): SwedbankPayment {
  const { order } = payment
  payment.channel = wish.channel ?? payment.channel
  order.integration = "Redirect"
  choose(order, wish.own)
  return { ...payment, event: happen(sandbox.clock.now(), payment, wish) }
}

function happen(now: Date, payment: SwedbankPayment, wish: Act): OrderEvent {
  const { order } = payment
  const instrument = payment.channel as Instrument
  const amount = Number(wish.amount ?? payment.amount)
  const magic = magicDecline(instrument, amount, order.request.description)
  switch (wish.outcome) {
    case "cancelled":
      return abort(payment, "Payment aborted by payer", now)
    case "declined":
      return decline(payment, magic ?? plainFailure(instrument, paidBy(instrument)), now)
    case "paid":
      return magic ? decline(payment, magic, now) : pay(payment, wish, now)
    default: {
      order.attempt = newEvent("Attempt", now)
      const history = { name: "PaymentAttemptStarted", instrument, initiatedBy: "Payer" } as const
      return remember(order, order.attempt, history)
    }
  }
}

/** Declined is not over: the order stays payable (swedbank-pay.md 4, traps). */
function decline(payment: SwedbankPayment, problem: ProblemBody, now: Date): OrderEvent {
  const { order } = payment
  const instrument = payment.channel as Instrument
  const event = newEvent("Failed", now)
  order.attempt = undefined
  order.failedAttempts.push({
    at: now,
    instrument,
    number: event.number,
    status: "Failed",
    problem,
  })
  return remember(order, event, { name: "PaymentAttemptFailed", instrument, initiatedBy: "Payer" })
}

/** The shop breaks an attempt off; the order stays payable. Nothing happens when there is none. */
export function breakOff(payment: SwedbankPayment, now: Date): OrderEvent | undefined {
  const { order } = payment
  if (!order.attempt) {
    return undefined
  }
  const instrument = payment.channel as Instrument
  const event = newEvent("Failed", now)
  order.attempt = undefined
  const problem = brokenOff(instrument)
  const { number } = event
  order.failedAttempts.push({ at: now, instrument, number, status: "Aborted", problem })
  return remember(order, event)
}

function pay(payment: SwedbankPayment, wish: Act, now: Date): OrderEvent {
  const { order } = payment
  const instrument = payment.channel as Instrument
  payment.state = "paid"
  payment.amount = wish.amount ?? payment.amount
  payment.currency = wish.currency ?? payment.currency
  payment.paidAt = now
  order.attempt = undefined
  const amount = Number(payment.amount)
  const transaction = {
    ...newEvent(paidBy(instrument), now),
    amount,
    vatAmount: Math.min(order.request.vatAmount, amount),
    description: order.request.description,
    payeeReference: payment.reference,
  }
  order.transactions.push(transaction)
  const history = { name: "PaymentPaid", instrument, amount, initiatedBy: "Payer" } as const
  return remember(order, transaction, history)
}
