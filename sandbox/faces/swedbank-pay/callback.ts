import { randomBytes } from "node:crypto"

import type { Message } from "../../core/callback"
import type { Payment } from "../../core/payment"
import type { CallbackRecipe, Proof } from "../face"
import { callbackBody } from "./callback-shapes"
import { withOrder } from "./order"

/**
 * A callback (swedbank-pay.md 6): nothing in it is signed. What can prove it is the address it comes
 * from and a secret the shop put into the URL as `key`, so faults of the proof change that.
 */
export function callback(payment: Payment, recipe: CallbackRecipe): Message {
  const told = withOrder(payment)
  const event = told.event ?? told.order.lastEvent
  const body = JSON.stringify(callbackBody(told, event, recipe.claim))
  return {
    type: event.type,
    url: urlWith(recipe.proof.kind, payment.backendUrl),
    headers: {
      "Content-Type": recipe.body === "html" ? "text/html" : "application/json; charset=utf-8",
      "X-Forwarded-For": told.order.sourceAddress,
    },
    body: { json: body, html: "<html>bad gateway</html>", empty: "" }[recipe.body],
  }
}

/** The order's callback URL with its key right, changed, replaced or taken away. */
export function urlWith(proof: Proof["kind"], callbackUrl: string): string {
  if (proof === "genuine") {
    return callbackUrl
  }
  const url = new URL(callbackUrl)
  const key = url.searchParams.get("key") ?? ""
  if (proof === "none") {
    url.searchParams.delete("key")
  } else {
    url.searchParams.set("key", proof === "corrupt" ? changed(key) : otherKey(key))
  }
  return url.href
}

/** The same key with another last digit. */
const changed = (key: string) => key.slice(0, -1) + (key.endsWith("0") ? "1" : "0")

/** A key of the same length; a short one would be refused for its length alone. */
const otherKey = (key: string) =>
  randomBytes(Math.max(key.length, 8)).toString("hex").slice(0, Math.max(key.length, 8))
