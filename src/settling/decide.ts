import { Money } from "../gateways/money"
import type { Transaction } from "../modules/payment-journal/store"
import { isReturned } from "./is-returned"
import type { MedusaState, OrderLink } from "./medusa-state"

type Payment = NonNullable<NonNullable<MedusaState["session"]>["payment"]>

/** What to do next to make Medusa equal to a verified payment. */
export type Decision =
  | { do: "nothing" }
  | { do: "complete_cart"; cartId: string }
  | { do: "link_order"; orderId: string; links: OrderLink[] }
  /** Takes the links of an order away that never came to be, so that the cart can get one. */
  | { do: "unlink_order"; orderId: string; links: OrderLink[] }
  | { do: "authorize_session"; sessionId: string }
  /** `all` captures the whole authorization, whose unrounded total Medusa alone knows. */
  | { do: "record_capture"; paymentId: string; amount: Money; all: boolean }
  /** Captures the whole payment at the gateway, because its account does so by itself. */
  | { do: "capture"; paymentId: string }
  | { do: "record_refund"; paymentId: string; amount: Money }
  | { do: "convert_draft"; orderId: string }
  /** Gives a payment whose session is gone a new one, because its cart is still the same. */
  | { do: "adopt_session"; cartId: string; transactionId: string; providerId: string }
  | { do: "reopen_session"; cartId: string; sessionId: string }
  /** Gives an authorization up whose order has been cancelled. */
  | { do: "void"; paymentId: string }
  | { do: "retry"; reason: string }
  | { do: "attention"; reason: string; details: Record<string, unknown> }

/**
 * The table of DESIGN.md 6 for a payment whose truth has passed every check. Pure: one look at
 * Medusa in, one step out; the caller looks again after each step until nothing is left to do.
 */
export function decide(
  transaction: Transaction,
  medusa: MedusaState,
  { capturesAtOnce, byPerson = false }: { capturesAtOnce: boolean; byPerson?: boolean }
): Decision {
  const { session, order, cart } = medusa
  if (isReturned(transaction) && (order === null || order.canceled)) {
    return { do: "nothing" }
  }
  if (order?.gone) {
    return attention("order_missing", { order_id: order.id })
  }
  if (order?.canceled && session?.payment && transaction.captured.isZero()) {
    return { do: "void", paymentId: session.payment.id }
  }
  if (order?.canceled) {
    return attention("late_payment", {
      order_id: order.id,
      why: "the order was cancelled before this payment",
    })
  }
  if (medusa.goneOrder) {
    return { do: "unlink_order", orderId: medusa.goneOrder.id, links: medusa.goneOrder.links }
  }
  if (!session) {
    return withoutSession(transaction, medusa)
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
  const changed = due.filter((total) => !isPaidBy(transaction, total))
  if (changed.length > 0) {
    const [total] = changed
    return attention("cart_changed", {
      paid: transaction.amount.toString(),
      due: total && `${total.amount} ${total.currency.toUpperCase()}`,
    })
  }
  if (open && isEnded(session)) {
    return ended(session, cart.id, medusa, byPerson)
  }
  if (open) {
    return complete(cart, medusa.sessions)
  }
  if (order?.missingLinks?.length) {
    return { do: "link_order", orderId: order.id, links: order.missingLinks }
  }
  if (session.payment) {
    return follow(transaction, session.payment, order, capturesAtOnce)
  }
  return { do: "authorize_session", sessionId: session.id }
}

/**
 * Paid after the attempt had ended. After a decline the shopper has only tried again on the same pay
 * page; after a cancel or expiry a person decides whether the order is still wanted.
 */
function ended(
  session: NonNullable<MedusaState["session"]>,
  cartId: string,
  { beingPlaced }: MedusaState,
  byPerson: boolean
): Decision {
  if (beingPlaced) {
    return attention("double_payment", { order_id: null })
  }
  return session.status === "error" || byPerson
    ? { do: "reopen_session", cartId, sessionId: session.id }
    : attention("late_payment", {
        cart_id: cartId,
        why: `the attempt had already ended: its session is "${session.status}"`,
      })
}

/** The shopper paid what had been replaced: in another tab, or after choosing another method. */
function withoutSession(transaction: Transaction, medusa: MedusaState): Decision {
  const { order, cart, paidElsewhere, beingPlaced } = medusa
  if (order || paidElsewhere || beingPlaced) {
    return attention("double_payment", { order_id: order?.id ?? null })
  }
  if (!cart || !isPaidBy(transaction, cart.total)) {
    return attention("late_payment", {
      cart_id: transaction.cart_id,
      why: "the session was replaced, and the cart has changed since",
    })
  }
  return cart.completed
    ? { do: "retry", reason: "cart_is_completing" }
    : {
        do: "adopt_session",
        cartId: cart.id,
        transactionId: transaction.id,
        providerId: `pp_${transaction.account}`,
      }
}

/** Medusa completes no cart whose session has ended; the shopper was told that it failed. */
function isEnded({ status, payment }: NonNullable<MedusaState["session"]>): boolean {
  return !payment && (status === "canceled" || status === "error")
}

/** The gateway holds more for us than Medusa, which has given the payment up, knows of. */
function isAlive(transaction: Transaction, payment: { captured: string }): boolean {
  return transaction.state === "authorized" || missingCapture(transaction, payment).isPositive()
}

/** Whether an amount that Medusa wants is what this payment is over. An unknown one never is. */
export function isPaidBy(
  transaction: Transaction,
  due: { amount: string; currency: string } | null
): boolean {
  const { currency, exponent } = transaction.amount
  return (
    due !== null &&
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

/** What Medusa's payment, once there, still lacks of what has happened at the gateway. */
function follow(
  transaction: Transaction,
  payment: Payment,
  order: MedusaState["order"],
  capturesAtOnce: boolean
): Decision {
  const { id: paymentId } = payment
  const captured = missingCapture(transaction, payment)
  if (captured.isPositive()) {
    const all = captured.equals(transaction.amount)
    return { do: "record_capture", paymentId, amount: captured, all }
  }
  if (order?.draft) {
    return { do: "convert_draft", orderId: order.id }
  }
  const refunded = missing(transaction, transaction.refunded, payment.refunded)
  if (refunded.isPositive() && order) {
    return { do: "record_refund", paymentId, amount: refunded }
  }
  return capturesAtOnce && isUncaptured(transaction, payment)
    ? { do: "capture", paymentId }
    : { do: "nothing" }
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
  return missing(transaction, transaction.captured, payment.captured)
}

function missing(
  { amount: { currency, exponent } }: Transaction,
  atGateway: Money,
  recorded: string
): Money {
  return atGateway.minus(Money.ofTotal(recorded, currency, exponent))
}

function attention(reason: string, details: Record<string, unknown>): Decision {
  return { do: "attention", reason, details }
}
