import { createHmac, timingSafeEqual } from "node:crypto"
import type { InbankOptions } from "./options"

/** How a signature is computed and written down. */
export type SignatureSpec = Pick<
  InbankOptions["callback"],
  "algorithm" | "encoding" | "separator" | "order"
>

/** The signed text: `timestamp.message`, both as they were received (inbank.md 5). */
export function signedText(message: string, timestamp: string, spec: SignatureSpec): string {
  const parts = [timestamp, message]
  return (spec.order === "message-first" ? parts.reverse() : parts).join(spec.separator)
}

/**
 * Index of the first key that made the signature of a text, or null. Every key is tried whatever
 * matched before, so the time tells nothing. The case of hex digits is ignored.
 */
export function verify(
  given: string,
  text: string,
  keys: readonly string[],
  spec: SignatureSpec
): number | null {
  const bytes = decode(given.trim(), spec)
  const matches = keys.map((key) => {
    const expected = createHmac(spec.algorithm, key).update(text, "utf8").digest()
    const isComparable = bytes !== null && bytes.length === expected.length
    return timingSafeEqual(isComparable ? bytes : expected, expected) && isComparable
  })
  const found = matches.indexOf(true)
  return found === -1 ? null : found
}

/** Bytes of a signature's text; null when it is not written in the configured encoding. */
function decode(text: string, { encoding }: SignatureSpec): Buffer | null {
  if (encoding === "hex") {
    return /^(?:[0-9a-f]{2})+$/i.test(text) ? Buffer.from(text, "hex") : null
  }
  // In a query an unencoded "+" arrives as a space.
  const whole = text.replace(/ /g, "+")
  return /^[A-Za-z0-9+/]+={0,2}$/.test(whole) ? Buffer.from(whole, "base64") : null
}
