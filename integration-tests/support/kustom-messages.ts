import { createHmac, randomUUID } from "node:crypto"
import request from "supertest"
import { facts } from "../setup/facts"
import type { Delivery } from "./deliver"
import { transactionOf } from "./journal"

export const SECRET = "whsec_a3VzdG9tLXNhbmRib3gtc2lnbmluZy1rZXktMDAwMQ=="
export const FORMER_SECRET = "whsec_a3VzdG9tLXNhbmRib3gtZm9ybWVyLWtleS0wMDAwMQ=="
export const MERCHANT = "KM40217730"

export type Event = {
  id: string
  merchant_id: string
  timestamp: string
  type: string
  data: Record<string, unknown> | undefined
}

/** What Kustom sends when a session has been paid (kustom.md 5.2). */
export async function finalized(txnId: string): Promise<Event> {
  const { gateway_id } = await transactionOf(txnId)
  return eventOf("ipp.session.finalized", {
    session_id: gateway_id,
    order_id: null,
    failure_reason: null,
  })
}

export function eventOf(type: string, data: Event["data"], change: Partial<Event> = {}): Event {
  return {
    id: `kevt_${randomUUID().replaceAll("-", "")}`,
    merchant_id: MERCHANT,
    timestamp: new Date().toISOString(),
    type,
    data,
    ...change,
  }
}

/** The webhook as it is posted, signed after Standard Webhooks, written out from the contract. */
export function asWebhook(
  event: object | string,
  { secrets = [SECRET], id = `msg_${randomUUID()}`, age = 0 } = {}
): Delivery & { headers: Record<string, string>; body: string } {
  const body = typeof event === "string" ? event : JSON.stringify(event)
  const timestamp = Math.floor(Date.now() / 1000) - age
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64")
    const mac = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")
    return `v1,${mac}`
  })
  return {
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(timestamp),
      "webhook-signature": signatures.join(" "),
    },
    body,
  }
}

/** Posts to the account's one URL, as Kustom does. */
export function post({ headers = {}, body = "" }: Delivery, account = "kustom_main") {
  return request(facts().medusaUrl).post(`/payments/${account}/callback`).set(headers).send(body)
}
