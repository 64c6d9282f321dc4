import type { Message } from "../../core/callback"
import type { Payment } from "../../core/payment"
import { claimOf } from "./balances"
import { callbackBody } from "./callback-shapes"
import { urlWith } from "./callback"
import { newEvent } from "./events"
import { withOrder } from "./order"
import { paidBy } from "./words"
import type { Instrument } from "../../accounts"

/** Documentation address (RFC 5737): nobody the gateway sends from. */
const STRANGER = "203.0.113.66"

/**
 * What a stranger would try, all reporting a payment nobody made: without the key, with a changed
 * one, the same pretending in two headers to be the gateway (a proxy appends the true address), and
 * one with the right URL from the gateway's own address. The last one proves and lies nevertheless,
 * which only a GET of the order finds out.
 */
export function forgeries(payment: Payment, now: Date): Message[] {
  const told = withOrder(payment)
  const { sourceAddress } = told.order
  const spoofed = {
    Forwarded: `for=${sourceAddress}`,
    "X-Forwarded-For": `${sourceAddress}, ${STRANGER}`,
  }
  const forge = (proof: "none" | "corrupt" | "genuine", headers: Record<string, string>) => {
    const event = newEvent(paidBy(told.channel as Instrument), now)
    return {
      type: event.type,
      url: urlWith(proof, payment.backendUrl),
      headers: { "Content-Type": "application/json; charset=utf-8", ...headers },
      body: JSON.stringify(callbackBody(told, event, claimOf(told))),
    }
  }
  return [
    forge("none", { "X-Forwarded-For": STRANGER }),
    forge("corrupt", { "X-Forwarded-For": STRANGER }),
    forge("corrupt", spoofed),
    forge("genuine", { "X-Forwarded-For": sourceAddress }),
  ]
}
