import type { Router } from "express"

import type { InbankAccount } from "../../accounts"
import { payPageRoutes } from "../../core/pages/pay-page"
import type { LastPage } from "../../core/pages/pay-page"
import type { Payment } from "../../core/payment"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { browserMessage, returnUrlOf } from "./return-url"
import { withSession } from "./session"
import type { InbankPayment } from "./session"

/** The hosted e-POS `/epos?session=`. */
export const payPage = (sandbox: Sandbox, face: Face, account: InbankAccount): Router =>
  payPageRoutes(sandbox, face, {
    idParameter: "session",
    channels: [],
    words: {
      paid: "Approve",
      granted: "Approve, the shop has to confirm",
      declined: "Deny",
      cancelled: "Cancel the application",
      pending: "Wait for a manual decision",
    },
    lastPage: (payment) => lastPage(account, withSession(payment)),
  })

/** What the customer reads before another decision is made by hand. */
export const noticeOf = (payment: Payment): string | undefined =>
  withSession(payment).session.isUnderReview
    ? "A person at the bank decides. You can be that person, now or some days later."
    : undefined

/** The browser leaves by a button only, except after a cancel (inbank.md 5). */
function lastPage(account: InbankAccount, payment: InbankPayment): LastPage | undefined {
  const { status } = payment.session
  if (payment.state === "cancelled") {
    return undefined
  }
  return { ...TEXTS[status], button: "Back to merchant", back: wayBack(account, payment) }
}

/** A posted form is the button's own: what arrives at the shop is the same as of one that posts itself. */
function wayBack(account: InbankAccount, payment: InbankPayment): LastPage["back"] {
  const message = browserMessage(account, payment)
  return message && payment.session.returnTransport === "form"
    ? { url: payment.frontendUrl, fields: { ...message } }
    : { url: returnUrlOf(account, payment) }
}

const TEXTS = {
  pending: { title: "Your application is being looked at", text: "We will tell you the decision." },
  granted: { title: "Your application is approved", text: "The merchant confirms the purchase." },
  completed: { title: "Your application is approved", text: "The contract is active." },
  declined: { title: "Your application is denied", text: "We cannot offer you this contract." },
  cancelled: { title: "The contract is cancelled", text: "Nothing is left to do here." },
  expired: { title: "The time is over", text: "The merchant's offer is not valid any more." },
}
