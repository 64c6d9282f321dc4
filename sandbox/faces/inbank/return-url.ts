import type { InbankAccount } from "../../accounts"
import { messageText } from "./callback"
import { claimOf } from "./claim"
import type { InbankPayment } from "./session"
import { signed } from "./signature"
import type { Signed } from "./signature"
import { withQuery } from "./transports"

/**
 * What the browser carries to the return URL: the message of the server's callback, signature and
 * all (inbank.md 5). Nothing while the process is not finalised, nor for an expiry, which has no
 * event.
 */
export function browserMessage(account: InbankAccount, payment: InbankPayment): Signed | undefined {
  const event = payment.session.lastEvent
  const told = { ...payment, event }
  return event && signed(account.apiKey, messageText(event, claimOf(told)), event.at)
}

/** Where the browser goes: unsigned to cancelUrl when the customer cancelled, else to returnUrl. */
export function returnUrlOf(account: InbankAccount, payment: InbankPayment): string {
  if (payment.state === "cancelled") {
    return payment.session.request.partnerUrls.cancelUrl
  }
  const message = browserMessage(account, payment)
  return message ? withQuery(payment.frontendUrl, message) : payment.frontendUrl
}
