import type { Act } from "../../core/act"
import { ActRefused } from "../../core/act-refused"
import type { Sandbox } from "../../core/sandbox"
import { choose } from "./choices"
import { applied, end, grant } from "./decisions"
import type { InbankPayment } from "./session"

/**
 * Keeps what the act chooses about messages, which forgeries need before anything is settled.
 * @throws ActRefused when the act is impossible for a POS session
 */
export function checkAct(payment: InbankPayment, wish: Act): void {
  const { product, status } = payment.session
  if (status !== "pending") {
    throw new ActRefused(`Payment ${payment.reference} is ${status} already, which is final`)
  }
  if (wish.channel !== undefined && wish.channel !== product.code) {
    throw new ActRefused(`Payment ${payment.reference} was opened for the product ${product.code}`)
  }
  if (wish.outcome === "granted" && product.type === "pay_next_month") {
    throw new ActRefused("Pay next month has no contract that could wait for the shop")
  }
  choose(payment.session, wish.own)
}

/**
 * Lets happen what the act says. Returns the payment as the callback is to tell it; no callback is
 * known for an expiry or an application that waits for a person (inbank.md 5).
 */
export function settle(
  sandbox: Sandbox,
  payment: InbankPayment,
  wish: Act
): InbankPayment | undefined {
  const { session } = payment
  payment.amount = wish.amount ?? payment.amount
  payment.currency = wish.currency ?? payment.currency
  switch (wish.outcome) {
    case "paid":
    case "granted":
      return grant(sandbox, payment, wish.outcome === "granted" || session.product.needsApproval)
    case "declined":
    case "cancelled":
      return end(payment, wish.outcome, sandbox.clock.now())
    case "expired":
      payment.state = "expired"
      session.status = "expired"
      session.isUnderReview = false
      return undefined
    default:
      applied(payment)
      session.isUnderReview = true
      return undefined
  }
}
