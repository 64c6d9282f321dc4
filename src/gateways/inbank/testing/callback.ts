import { createHmac } from "node:crypto"
import type { RawCallback } from "../../contract"
import { rawCallback } from "../../testing/raw-callback"
import { API_KEY } from "./account"
import { fixture } from "./fixtures"

/** Clock of the callback fixtures, in milliseconds. */
export const NOW = 1767261600_000

/** A callback fixture as it arrives. */
export function callbackOf(name: string, changes: Partial<RawCallback> = {}): RawCallback {
  const { method, url, headers, rawBody } = fixture(name).request
  return rawCallback({
    method,
    query: new URL(url).search.slice(1),
    headers: { "content-type": headers["Content-Type"] },
    body: Buffer.from(rawBody ?? ""),
    transactionId: "txn_01EXAMPLE",
    ...changes,
  })
}

/** A form with any pairs. */
export const form = (pairs: Record<string, string>): RawCallback =>
  callbackOf("callback_s2s_contract_granted", {
    body: Buffer.from(new URLSearchParams(pairs).toString()),
  })

/** A message of ours, really signed. */
export function signed(message: string, timestamp = "1767261600", key = API_KEY): RawCallback {
  const hmac = createHmac("sha512", key).update(`${timestamp}.${message}`).digest("hex")
  return form({ message, timestamp, hmac })
}
