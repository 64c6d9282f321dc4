import type { Act } from "../../core/act"
import { Invalid, oneOf, optionalCount } from "../../core/invalid"
import type { Sandbox } from "../../core/sandbox"
import { capture } from "./captures"
import { captureCreated, orderCreated, sessionEvent } from "./events"
import type { KustomEvent } from "./events"
import { METHOD_NAMES } from "./methods"
import { newOrder, RESERVATION } from "./order"
import type { FraudStatus, Order } from "./order"
import type { KustomPayment, SessionStatus } from "./session"
import { DECLINES } from "./taps"
import type { Decline } from "./taps"

/** @throws Invalid when the act asks for something no phone can do */
export function checkAct(wish: Act): void {
  oneOf("channel", wish.channel ?? "card", METHOD_NAMES)
  optionalCount("om_delay", wish.own.om_delay, 0)
  if (wish.amount === "0") {
    throw new Invalid("The amount must be positive")
  }
}

/**
 * Lets the clerk, or time, do what the act says. Returns the payment as each event is to tell it;
 * EXPIRED and FAILED have none (kustom.md 3.3).
 */
export function settle(sandbox: Sandbox, payment: KustomPayment, wish: Act): KustomPayment[] {
  const now = sandbox.clock.now()
  payment.channel = wish.channel ?? payment.channel
  switch (wish.outcome) {
    case "expired":
      return end(payment, "EXPIRED", now)
    case "failed":
      return end(payment, "FAILED", now)
    case "cancelled":
      return cancelSession(payment, now)
    case "declined":
      return [...activate(payment), ...decline(payment, wish.own.decline as Decline | undefined)]
    case "paid":
    case "granted":
      return [...activate(payment), ...finalize(sandbox, payment, wish, now)]
    default:
      payment.session.decline = undefined
      return activate(payment)
  }
}

/** Ends an open session; by the clerk's hand or by the shop's call. */
export function cancelSession(payment: KustomPayment, now: Date): KustomPayment[] {
  end(payment, "CANCELLED", now)
  return [telling(payment, sessionEvent("ipp.session.cancelled", payment.id))]
}

/** A copy of the payment as it is now, to tell of one event. */
export const telling = (payment: KustomPayment, event: KustomEvent): KustomPayment => ({
  ...payment,
  session: { ...payment.session },
  event,
})

const STATES = { EXPIRED: "expired", FAILED: "declined", CANCELLED: "cancelled" } as const

function end(payment: KustomPayment, status: keyof typeof STATES, now: Date): KustomPayment[] {
  payment.state = STATES[status]
  close(payment, status, now)
  return []
}

function close({ session }: KustomPayment, status: SessionStatus, now: Date): void {
  session.status = status
  session.completedAt = status === "FINALIZED" ? now : undefined
  session.decline = undefined
}

/** The clerk chooses a method: told once. */
function activate(payment: KustomPayment): KustomPayment[] {
  if (payment.session.status === "ACTIVE") {
    return []
  }
  payment.session.status = "ACTIVE"
  return [telling(payment, sessionEvent("ipp.session.activated", payment.id))]
}

/** A tap that came to nothing; the session stays open (kustom.md 3.4). */
function decline(payment: KustomPayment, why: Decline = "DECLINED_GENERIC"): KustomPayment[] {
  payment.session.decline = why
  const failure_reason = DECLINES[why].reason
  return [telling(payment, sessionEvent("ipp.payment.failed", payment.id, { failure_reason }))]
}

function finalize(sandbox: Sandbox, payment: KustomPayment, wish: Act, now: Date): KustomPayment[] {
  payment.state = "paid"
  payment.amount = wish.amount ?? payment.amount
  payment.currency = wish.currency ?? payment.currency
  payment.paidAt = now
  const order = newOrder(payment, now, {
    capturesItself: wish.outcome === "paid",
    fraudStatus: (wish.own.fraud ?? "accepted").toUpperCase() as FraudStatus,
    hiddenReads: optionalCount("om_delay", wish.own.om_delay, 0) ?? 0,
    expiresAt: sandbox.clock.after(RESERVATION),
  })
  payment.order = order
  sandbox.payments.alias(payment, order.id)
  close(payment, "FINALIZED", now)
  const spelling = wish.own.spelling ?? "ipp.session.finalized"
  const finalized = sessionEvent(spelling, payment.id, { order_id: order.id })
  const events = [finalized, orderCreated(order), ...captureItself(order, now)]
  return events.map((event) => telling(payment, event))
}

/** Kustom captures an order of the POS app by itself, once fraud is ruled out (kustom.md 1). */
export function captureItself(order: Order, now: Date): KustomEvent[] {
  if (!order.capturesItself || order.fraudStatus !== "ACCEPTED") {
    return []
  }
  const { amount, lines } = order
  const wish = { amount, lines, reference: "", description: "Parcel handed over" }
  return [captureCreated(order, capture(order, wish, now))]
}
