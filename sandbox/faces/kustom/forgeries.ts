import { randomUUID } from "node:crypto"

import type { KustomAccount } from "../../accounts"
import type { Message } from "../../core/callback"
import { GENUINE } from "../face"
import type { Proof } from "../face"
import type { Destinations } from "./destinations"
import { sessionEvent } from "./events"
import type { KustomPayment } from "./session"
import { bodyOf, messageTo } from "./webhook"

/** Older than the 300 seconds a receiver accepts. */
const AN_HOUR = 3_600

/**
 * What a stranger would try at every destination, all reporting the session finalized: unsigned,
 * with a secret of his own, a cancelled event edited after it was signed, and one that was signed
 * an hour ago.
 */
export function forgeries(
  account: KustomAccount,
  destinations: Destinations,
  payment: KustomPayment
): Message[] {
  const order = { order_id: randomUUID() }
  const claimed = (type: string) => sessionEvent(type, payment.id, order)
  const forge = (proof: Proof): Message[] =>
    destinations.list().map((destination) => {
      const event = claimed("ipp.session.finalized")
      const body = bodyOf(account.merchantId, event)
      return messageTo(destination, { type: event.type, body, transferId: payment.id }, proof)
    })
  const edited = destinations.list().map((destination) => {
    const event = claimed("ipp.session.cancelled")
    const body = bodyOf(account.merchantId, event)
    const sent = { type: "ipp.session.finalized", body, transferId: payment.id }
    const message = messageTo(destination, sent, GENUINE)
    return { ...message, body: body.replace("cancelled", "finalized") }
  })
  return [
    ...forge({ kind: "none", ageSeconds: 0 }),
    ...forge({ kind: "wrong_secret", ageSeconds: 0 }),
    ...edited,
    ...forge({ kind: "genuine", ageSeconds: AN_HOUR }),
  ]
}
