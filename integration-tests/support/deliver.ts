import request from "supertest"
import { facts } from "../setup/facts"
import { messageFor, signed, type Message } from "./syok2pay-messages"

export type Delivery = {
  url?: string
  /** Database of the server at `url`, when it is not the common one. */
  database?: string
  account?: string
  query?: string
  /** Exact bytes instead of the message's JSON. */
  body?: string | Buffer
  headers?: Record<string, string>
}

/** Posts bytes to a transaction's callback URL, as any stranger could. */
export function deliver(
  txnId: string,
  {
    url = facts().medusaUrl,
    account = "syok2pay_main",
    query = "",
    body = "",
    headers = {},
  }: Delivery
) {
  return request(url).post(`/payments/${account}/${txnId}/callback${query}`).set(headers).send(body)
}

/** Posts a validly signed message, changed as asked before it was signed. */
export async function deliverSigned(txnId: string, change: Message = {}, delivery: Delivery = {}) {
  const message = await messageFor(txnId, change, delivery.database)
  return deliver(txnId, {
    ...delivery,
    headers: { ...signed(message), ...delivery.headers },
    body: JSON.stringify(message),
  })
}
