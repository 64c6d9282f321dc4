import { Webhook } from "standardwebhooks"
import type { RawCallback } from "../../contract"
import { rawCallback } from "../../testing/raw-callback"
import { SECRET } from "./account"
import { deliveryOf } from "./fixtures"

/** A callback fixture as it arrives. */
export function callbackOf(name: string, changes: Partial<RawCallback> = {}): RawCallback {
  const { method, headers, raw_body } = deliveryOf(name).delivery
  return rawCallback({ method, headers, body: Buffer.from(raw_body), ...changes })
}

/** Milliseconds at which a callback fixture arrives. */
export const arrivalOf = (name: string) => deliveryOf(name).verification.now_unix * 1000

/** Time of callbacks that are made here, in milliseconds. */
export const NOW = 1_789_373_600_000

/** A callback of any body, signed as asked. */
export function signedCallback(
  body: unknown,
  { secret = SECRET, at = NOW, id = "msg_made_here" } = {}
): RawCallback {
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === "string" ? body : JSON.stringify(body))
  const time = new Date(at)
  return rawCallback({
    headers: {
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at / 1000)),
      "webhook-signature": new Webhook(secret).sign(id, time, bytes),
    },
    body: bytes,
  })
}
