import { createHmac, timingSafeEqual } from "node:crypto"
import { GatewayError } from "../errors"

/** How signatures are computed and written down. */
export type SignatureSpec = { algorithm: "sha256" | "sha512"; encoding: "hex" | "base64" }

/** Fields of the full signing string, in their order on the wire. */
export type SignedFields = { reference: string; amount: string; currency: string }

// "|" separates the fields and is not escaped; control characters have no place in any of them.

const UNSIGNABLE = /[|\u0000-\u001f\u007f-\u009f\u2028\u2029]/

/** Whether a text may stand in a signed field: not empty, no delimiter, no control character. */
export function isSignable(text: string): boolean {
  return text.length > 0 && !UNSIGNABLE.test(text)
}

/** `merchant_code|reference_no|amount|currency|timestamp` (syok2pay.md 2.1). Throws invalid. */
export function fullForm(merchantCode: string, fields: SignedFields, timestamp: string): string {
  return join([merchantCode, fields.reference, fields.amount, fields.currency, timestamp])
}

/** `merchant_code|timestamp` (syok2pay.md 2.1). Throws invalid. */
export function shortForm(merchantCode: string, timestamp: string): string {
  return join([merchantCode, timestamp])
}

/** Signature over the UTF-8 bytes of a text, or over bytes as they are. */
export function sign(message: string | Buffer, secret: string, spec: SignatureSpec): string {
  return createHmac(spec.algorithm, secret).update(message).digest(spec.encoding)
}

/**
 * Index of the first secret that signed one of the messages, or null. Every secret is tried with
 * every message whatever matched before, so the time tells nothing.
 */
export function verify(
  given: string,
  messages: readonly (string | Buffer)[],
  secrets: readonly string[],
  spec: SignatureSpec
): number | null {
  const bytes = decode(given, spec)
  let found: number | null = null
  secrets.forEach((secret, index) => {
    for (const message of messages) {
      const expected = createHmac(spec.algorithm, secret).update(message).digest()
      const usable = bytes !== null && bytes.length === expected.length
      if (timingSafeEqual(usable ? bytes : expected, expected) && usable) {
        found ??= index
      }
    }
  })
  return found
}

function join(parts: readonly string[]): string {
  if (!parts.every(isSignable)) {
    throw new GatewayError(
      "invalid",
      'A field to be signed for Syok2Pay is empty or holds "|" or a control character'
    )
  }
  return parts.join("|")
}

/** Bytes of a signature's text; null when it is not written in the configured encoding. */
function decode(text: string, spec: SignatureSpec): Buffer | null {
  const shape = spec.encoding === "hex" ? /^(?:[0-9a-f]{2})+$/i : /^[A-Za-z0-9+/]+={0,2}$/
  return shape.test(text) ? Buffer.from(text, spec.encoding) : null
}
