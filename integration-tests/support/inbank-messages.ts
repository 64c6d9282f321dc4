import { createHmac } from "node:crypto"
import type { Delivery } from "./deliver"
import { transactionOf } from "./journal"

export const API_KEY = "inbank_sandbox_api_key_not_a_real_secret"

export type Message = Record<string, unknown>
export type Signed = { message: string; timestamp: string; hmac: string }

/** What Inbank says about a session, written out from inbank.md 5. */
export async function messageFor(txnId: string, change: Message = {}): Promise<Message> {
  const { reference, gateway_id } = await transactionOf(txnId)
  return {
    pos_session_uuid: gateway_id,
    event: "contract_activated",
    status: "completed",
    purchase_reference: reference,
    ...change,
  }
}

/** The three parameters of a notice, independent of the plugin's own code. */
export function signed(message: string | Message, key = API_KEY): Signed {
  const text = typeof message === "string" ? message : JSON.stringify(message)
  const timestamp = String(Math.floor(Date.now() / 1000))
  const hmac = createHmac("sha512", key).update(`${timestamp}.${text}`).digest("hex")
  return { message: text, timestamp, hmac }
}

/** As the form that Inbank posts. */
export const asForm = (parameters: Partial<Signed>): Delivery => ({
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams(parameters).toString(),
})

export const asJson = (parameters: Partial<Signed>): Delivery => ({
  headers: { "content-type": "application/json" },
  body: JSON.stringify(parameters),
})

export const asQuery = (parameters: Partial<Signed>): string =>
  `?${new URLSearchParams(parameters)}`
