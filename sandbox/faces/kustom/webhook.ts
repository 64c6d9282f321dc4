import type { KustomAccount } from "../../accounts"
import type { Message } from "../../core/callback"
import { randomId } from "../../core/ids"
import { GENUINE } from "../face"
import type { CallbackRecipe, Proof } from "../face"
import { claimOf } from "./claim"
import type { Destination, Destinations } from "./destinations"
import { sessionEvent } from "./events"
import type { KustomEvent } from "./events"
import { signedHeaders } from "./signature"
import type { KustomPayment } from "./session"

/** One event for every destination: the same body, a `webhook-id` and a signature of its own. */
export function callback(
  account: KustomAccount,
  destinations: Destinations,
  payment: KustomPayment,
  { claim, proof, body }: CallbackRecipe
): Message[] {
  const event = toldEvent(payment, claim)
  const text = {
    json: bodyOf(account.merchantId, event),
    html: "<html>bad gateway</html>",
    empty: "",
  }
  const sent = {
    type: event.type,
    contentType: body === "html" ? "text/html" : "application/json",
    body: text[body],
    transferId: payment.id,
  }
  return destinations.list().map((destination) => messageTo(destination, sent, proof))
}

interface Sent {
  type: string
  contentType?: string
  body: string
  transferId: string
}

/** One delivery to one destination. */
export const messageTo = (destination: Destination, sent: Sent, proof: Proof): Message => ({
  type: sent.type,
  url: destination.url,
  headers: {
    "Content-Type": sent.contentType ?? "application/json",
    ...signedHeaders(destination, randomId("msg_", 22), sent.body, proof),
  },
  body: sent.body,
  transferId: sent.transferId,
})

/** The envelope (kustom.md 5.2), its time with nine fraction digits. */
export const bodyOf = (merchantId: string, { id, type, at, data }: KustomEvent): string =>
  JSON.stringify({
    id,
    merchant_id: merchantId,
    timestamp: at.toISOString().replace("Z", "000000Z"),
    type,
    data,
  })

/**
 * The message signed at this moment with the secrets of now. A retry keeps its `webhook-id`, a
 * delivery resent by hand gets another (a guess: kustom.md 5.4 only says that deliveries repeat).
 */
export function signedAgain(
  destinations: Destinations,
  message: Message,
  id = randomId("msg_", 22)
): Message {
  const destination = destinations.find(message.url)
  if (!destination) {
    return message
  }
  const { "Content-Type": type } = message.headers
  const signed = signedHeaders(destination, id, message.body, GENUINE)
  return { ...message, headers: { "Content-Type": type, ...signed } }
}

/** What the event says, faults applied: bodies are slim, so only ids and states can be untrue. */
function toldEvent(payment: KustomPayment, claim: CallbackRecipe["claim"]): KustomEvent {
  const truth = claimOf(payment)
  const event = payment.event ?? payment.session.opening
  if (claim.status !== truth.status) {
    const { opening } = payment.session
    return claim.status === "CREATED"
      ? opening
      : sessionEvent(`ipp.session.${claim.status.toLowerCase()}`, claim.txnId)
  }
  const isOther = claim.txnId !== truth.txnId && "session_id" in event.data
  return isOther ? { ...event, data: { ...event.data, session_id: claim.txnId } } : event
}
