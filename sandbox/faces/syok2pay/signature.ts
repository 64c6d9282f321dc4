import { createHmac, timingSafeEqual } from "node:crypto"

/** Fields of the signing string's full form, as the exact text of the body. */
export interface SignedFields {
  reference: string
  amount: string
  currency: string
}

/**
 * The signing string (syok2pay.md 2.1): the full form when reference, amount and currency are
 * all there, the short form otherwise. Fields are joined by `|` without escaping.
 * @param timestamp Unix seconds as decimal text
 */
export function signingString(merchant: string, timestamp: string, fields?: SignedFields): string {
  return fields
    ? [merchant, fields.reference, fields.amount, fields.currency, timestamp].join("|")
    : [merchant, timestamp].join("|")
}

/** Hex HMAC-SHA256 over the UTF-8 bytes of the signing string. */
export function sign(secret: string, text: string): string {
  return createHmac("sha256", secret).update(text, "utf8").digest("hex")
}

/** Whether a received hex signature, in either case, is the expected one. */
export function isSameSignature(received: string, expected: string): boolean {
  if (!/^[0-9a-f]{64}$/i.test(received)) {
    return false
  }
  return timingSafeEqual(Buffer.from(received, "hex"), Buffer.from(expected, "hex"))
}

/** The signature with its last digit changed. */
export function corrupted(signature: string): string {
  const last = Number.parseInt(signature.slice(-1), 16)
  return signature.slice(0, -1) + ((last + 1) % 16).toString(16)
}
