import type { RawCallback } from "../../contract"
import { rawCallback } from "../../testing/raw-callback"
import { TXN } from "./account"
import { fixture } from "./fixtures"
import type { Fields } from "../reading"

/** A callback's body as objects that tests can change. */
export type Body = {
  data: { id: unknown; attributes: Fields; relationships: Fields } & Fields
  included: ({ attributes: Fields } & Fields)[]
  meta: Fields
}

/** Body of a fixture, a fresh copy on every call. */
export const bodyOf = (name: string) => fixture(name).request.body as unknown as Body

/** A callback fixture as it arrives, with another body where one is given. */
export function callbackOf(name: string, changes: Partial<RawCallback> = {}): RawCallback {
  const { headers, body, body_text: text, body_form: form } = fixture(name).request
  const sent = text ?? (form ? `${new URLSearchParams(form)}` : JSON.stringify(body))
  return rawCallback({
    transactionId: TXN,
    headers: { "content-type": headers["Content-Type"] },
    body: Buffer.from(sent),
    ...changes,
  })
}

/** The same with a body of any kind. */
export const withBody = (body: unknown, changes: Partial<RawCallback> = {}) =>
  callbackOf("v3_callback_deposit_confirmation", {
    body: Buffer.isBuffer(body)
      ? body
      : Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
    ...changes,
  })
