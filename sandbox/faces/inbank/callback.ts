import type { InbankAccount } from "../../accounts"
import type { Message } from "../../core/callback"
import type { Claim } from "../../core/payment"
import type { CallbackRecipe, Proof } from "../face"
import { before, pendingAt } from "./events"
import type { InbankEvent, InbankPayment } from "./session"
import { corrupted, signed } from "./signature"
import type { Signed } from "./signature"
import { carried, carry } from "./transports"

const WRONG_KEY = "inbank_key_of_somebody_else"

/** A callback to the server (inbank.md 5): three parameters, of which one is signed JSON text. */
export function callback(
  account: InbankAccount,
  payment: InbankPayment,
  recipe: CallbackRecipe
): Message {
  const event = toldEvent(payment, recipe.claim)
  const parameters = proven(account, messageText(event, recipe.claim), event.at, recipe.proof)
  const sent = carry(payment.session.callbackTransport, payment.backendUrl, parameters)
  const type = event.word
  switch (recipe.body) {
    case "html":
      return {
        type,
        url: payment.backendUrl,
        headers: { "Content-Type": "text/html" },
        body: "<html>bad gateway</html>",
      }
    case "empty":
      return { type, ...sent, url: payment.backendUrl, body: "" }
    default:
      return { type, ...sent }
  }
}

/** The JSON text that is signed; its content is the contract's proposal (inbank.md 5). */
export const messageText = (event: { word: string }, told: Claim): string =>
  JSON.stringify({
    pos_session_uuid: told.txnId,
    event: event.word,
    status: told.status,
    purchase_reference: told.reference,
  })

/** The same message with a timestamp and a signature of this moment. */
export function resign(account: InbankAccount, message: Message, now: Date): Message {
  const found = carried(message)
  return found
    ? {
        ...message,
        ...carry(found.transport, message.url, signed(account.apiKey, found.text, now)),
      }
    : message
}

/** The event whose status is told: a fault may tell the one before. */
function toldEvent(payment: InbankPayment, told: Claim): InbankEvent {
  const event = payment.event ?? payment.session.lastEvent ?? pendingAt(payment.createdAt)
  const earlier = before(event)
  return told.status !== event.status && told.status === earlier.status ? earlier : event
}

/** A message's parameters, proven or failing to be. */
export function proven(account: InbankAccount, text: string, at: Date, proof: Proof): Signed {
  const key = proof.kind === "wrong_secret" ? WRONG_KEY : account.apiKey
  const { hmac = "", ...rest } = signed(key, text, at, proof.ageSeconds)
  if (proof.kind === "none") {
    return rest
  }
  return { ...rest, hmac: proof.kind === "corrupt" ? corrupted(hmac) : hmac }
}
