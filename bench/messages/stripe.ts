import { createHmac, randomUUID } from "node:crypto"
import type { Message } from "../load/message"
import { json } from "./gateway-messages"

/** Of the Stripe provider in `core-app`; opens nothing real. */
export const STRIPE_WEBHOOK_SECRET = "whsec_bench_not_a_real_secret"

/** Medusa core's route for payment webhooks, at the provider `pp_stripe_stripe`. */
const PATH = "/hooks/payment/stripe_stripe"

/** A signed message that a payment session is paid. */
export const succeeded = (sessionId: string) => event("payment_intent.succeeded", sessionId)

/** A signed message that announces nothing new: core looks at it and is done. */
export const created = (sessionId: string) => event("payment_intent.created", sessionId)

/**
 * An event with the fields that the official provider reads and little more: a real one is four times
 * as long, which would only cost core time.
 */
function event(type: string, sessionId: string): Message {
  return signed(
    JSON.stringify({
      id: `evt_${randomUUID()}`,
      object: "event",
      type,
      created: Math.floor(Date.now() / 1000),
      livemode: false,
      data: {
        object: {
          id: `pi_${sessionId}`,
          object: "payment_intent",
          amount: 12_840,
          amount_received: 12_840,
          currency: "myr",
          status: "succeeded",
          metadata: { session_id: sessionId },
        },
      },
    })
  )
}

/** Stripe's scheme: HMAC-SHA256 over timestamp, dot and body. */
function signed(body: string): Message {
  const at = Math.floor(Date.now() / 1000)
  const mac = createHmac("sha256", STRIPE_WEBHOOK_SECRET).update(`${at}.${body}`).digest("hex")
  return {
    method: "POST",
    path: PATH,
    headers: { ...json, "stripe-signature": `t=${at},v1=${mac}` },
    body,
  }
}
