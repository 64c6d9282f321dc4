import type { SwedbankPayment } from "./order"

/**
 * Where the browser goes (swedbank-pay.md 8): to cancelUrl after a cancel, back to the pay page after
 * a decline, else to completeUrl, which proves nothing and gets no query parameters.
 */
export function returnUrlOf(payment: SwedbankPayment): string {
  const { cancelUrl } = payment.order.request.urls
  if (payment.state === "cancelled") {
    return cancelUrl ?? payment.frontendUrl
  }
  return wasDeclined(payment) ? payment.paymentUrl : payment.frontendUrl
}

/** What the payer reads before another attempt. */
export function noticeOf(payment: SwedbankPayment): string | undefined {
  const { order } = payment
  if (order.attempt) {
    return "A payment attempt is under way. You can also pay in another way."
  }
  const declined = order.failedAttempts.at(-1)
  const reason = declined?.problem.type.split("/").at(-1)
  return wasDeclined(payment) && declined
    ? `${FAILED[declined.instrument]} was declined (${reason}). Try again or pay in another way.`
    : undefined
}

const FAILED = {
  CreditCard: "Your card",
  Swish: "Your Swish payment",
  Banklink: "Your bank payment",
}

const wasDeclined = ({ state, order }: SwedbankPayment) =>
  state === "pending" && !order.attempt && order.failedAttempts.length > 0
