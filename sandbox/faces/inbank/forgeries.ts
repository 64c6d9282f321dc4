import type { InbankAccount } from "../../accounts"
import type { Message } from "../../core/callback"
import type { Claim } from "../../core/payment"
import { messageText, proven } from "./callback"
import { claimOf } from "./claim"
import { eventOf, pendingAt } from "./events"
import type { InbankPayment } from "./session"
import type { Signed } from "./signature"
import { carry } from "./transports"

/**
 * What a stranger would try, all claiming that the money is owed: without an hmac, signed with
 * another key, a genuine message edited under its hmac, and one by somebody who has the key. The
 * last one proves and lies, which only a GET of the session finds out.
 */
export function forgeries(account: InbankAccount, payment: InbankPayment, now: Date): Message[] {
  const event = eventOf(payment.session.product, "completed", true, now)
  const lie = messageText(event, { ...claimOf(payment), status: event.status })
  const prove = (kind: "genuine" | "wrong_secret" | "none", text: string) =>
    proven(account, text, now, { kind, ageSeconds: 0 })
  const edited = { ...prove("genuine", truthOf(payment, claimOf(payment), now)), message: lie }
  return [prove("none", lie), prove("wrong_secret", lie), edited, prove("genuine", lie)].map(
    (parameters: Signed) => ({
      type: event.word,
      ...carry(payment.session.callbackTransport, payment.backendUrl, parameters),
    })
  )
}

/** What the gateway itself would say at this moment. */
const truthOf = (payment: InbankPayment, told: Claim, now: Date) =>
  messageText(payment.session.lastEvent ?? pendingAt(now), told)
