import type { RawCallback } from "../../contract"
import { rawCallback } from "../../testing/raw-callback"
import { urlKeyOf } from "../../url-key"
import { account } from "./account"
import { fixture } from "./fixtures"

export const TXN = "txn_01EXAMPLE"

/** Query of a callback URL with the key of the fixtures' transaction. */
export const queryOf = (secret = account().callback.secret) => `key=${urlKeyOf(secret, TXN)}`

/** A callback fixture as it arrives with the right key, from its own address. */
export function callbackOf(name: string, changes: Partial<RawCallback> = {}): RawCallback {
  const { request } = fixture(`callback.${name}`)
  return rawCallback({
    query: queryOf(),
    transactionId: TXN,
    headers: { "content-type": request.headers["Content-Type"] },
    body: Buffer.from(JSON.stringify(request.body)),
    remoteAddress: request.remote_address ?? null,
    ...changes,
  })
}

/** The same with a body of any kind. */
export const withBody = (body: unknown) =>
  callbackOf("v3-1", {
    body: Buffer.isBuffer(body)
      ? body
      : Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
  })
