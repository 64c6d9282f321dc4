import { Money } from "../gateways/money"
import type { Transaction } from "../modules/payment-journal/store"
import type { MedusaState, OrderLink } from "./medusa-state"

/** What to do next to make Medusa equal to a verified payment. */
export type Decision =
  | { do: "nothing" }
  | { do: "complete_cart"; cartId: string }
  | { do: "link_order"; orderId: string; links: OrderLink[] }
  | { do: "authorize_session"; sessionId: string }
  /** `all` captures the whole authorization, whose unrounded total Medusa alone knows. */
  | { do: "record_capture"; paymentId: string; amount: Money; all: boolean }
  /** Captures the whole payment at the gateway, because its account does so by itself. */
  | { do: "capture"; paymentId: string }
  | { do: "convert_draft"; orderId: string }
  | { do: "retry"; reason: string }
  | { do: "attention"; reason: string; details: Record<string, unknown> }

/**
 * The table of DESIGN.md 6 for a payment whose truth has passed every check. Pure: one look at
 * Medusa in, one step out; the caller looks again after each step until nothing is left to do.
 */
export function decide(
  transaction: Transaction,
  medusa: MedusaState,
  { capturesAtOnce }: { capturesAtOnce: boolean }
): Decision {
  const { session, order, cart } = medusa
  if (isReturned(transaction) && (order === null || order.canceled)) {
    return { do: "nothing" }
  }
  if (order?.canceled) {
    return attention("late_payment", {
      order_id: order.id,
      why: "the order was cancelled before this payment",
    })
  }
  if (!session) {
    return order || medusa.paidElsewhere
      ? attention("double_payment", { order_id: order?.id ?? null })
      : attention("late_payment", {
          cart_id: transaction.cart_id,
          why: "the session was replaced before this payment",
        })
  }
  if (session.payment?.canceled && isAlive(transaction, session.payment)) {
    return attention("late_payment", {
      payment_id: session.payment.id,
      why: "the payment was cancelled in Medusa",
    })
  }
  if (medusa.paidElsewhere) {
    return attention("double_payment", { order_id: order?.id ?? null })
  }
  const open = cart !== null && order === null
  const due = [...(session.payment ? [] : [session.amount]), ...(open ? [cart.total] : [])]
  const changed = due.find((total) => !isPaidBy(transaction, total))
  if (changed) {
    return attention("cart_changed", {
      paid: transaction.amount.toString(),
      due: `${changed.amount} ${changed.currency.toUpperCase()}`,
    })
  }
  if (open && isEnded(session)) {
    return attention("late_payment", {
      cart_id: cart.id,
      why: `the attempt had already ended: its session is "${session.status}"`,
    })
  }
  if (open) {
    return complete(cart, medusa.sessions)
  }
  if (order?.missingLinks?.length) {
    return { do: "link_order", orderId: order.id, links: order.missingLinks }
  }
  if (session.payment) {
    const recorded = recordCapture(transaction, session.payment)
    if (recorded.do === "nothing" && order?.draft) {
      return { do: "convert_draft", orderId: order.id }
    }
    return recorded.do === "nothing" && capturesAtOnce && isUncaptured(transaction, session.payment)
      ? { do: "capture", paymentId: session.payment.id }
      : recorded
  }
  return { do: "authorize_session", sessionId: session.id }
}

/** All the money has gone back, so there is nothing to place an order for or to ask a person about. */
export function isReturned({
  captured,
  refunded,
}: Pick<Transaction, "captured" | "refunded">): boolean {
  return captured.isPositive() && refunded.compare(captured) >= 0
}

/** Medusa completes no cart whose session has ended; the shopper was told that it failed. */
function isEnded({ status, payment }: NonNullable<MedusaState["session"]>): boolean {
  return !payment && (status === "canceled" || status === "error")
}

/** The gateway holds more for us than Medusa, which has given the payment up, knows of. */
function isAlive(transaction: Transaction, payment: { captured: string }): boolean {
  return transaction.state === "authorized" || missingCapture(transaction, payment).isPositive()
}

/** Whether an amount that Medusa wants is what this payment is over. */
export function isPaidBy(
  transaction: Transaction,
  due: { amount: string; currency: string }
): boolean {
  const { currency, exponent } = transaction.amount
  return (
    due.currency.toUpperCase() === currency &&
    Money.ofTotal(due.amount, currency, exponent).equals(transaction.amount)
  )
}

function complete(cart: { id: string; completed: boolean }, sessions: number): Decision {
  if (sessions > 1) {
    return { do: "retry", reason: "session_is_being_replaced" }
  }
  return cart.completed
    ? { do: "retry", reason: "cart_is_completing" }
    : { do: "complete_cart", cartId: cart.id }
}

function recordCapture(
  transaction: Transaction,
  payment: { id: string; captured: string }
): Decision {
  const missing = missingCapture(transaction, payment)
  if (!missing.isPositive()) {
    return { do: "nothing" }
  }
  return {
    do: "record_capture",
    paymentId: payment.id,
    amount: missing,
    all: missing.equals(transaction.amount),
  }
}

function isUncaptured(
  { state, captured }: Transaction,
  payment: { captured: string; canceled: boolean }
): boolean {
  return (
    state === "authorized" &&
    captured.isZero() &&
    !/[1-9]/.test(payment.captured) &&
    !payment.canceled
  )
}

/** What the gateway has captured and Medusa has not recorded. */
function missingCapture(transaction: Transaction, payment: { captured: string }): Money {
  const { currency, exponent } = transaction.amount
  return transaction.captured.minus(Money.ofTotal(payment.captured, currency, exponent))
}

function attention(reason: string, details: Record<string, unknown>): Decision {
  return { do: "attention", reason, details }
}
