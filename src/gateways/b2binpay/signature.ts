import { createHash, createHmac, timingSafeEqual } from "node:crypto"
import type { B2BinPayOptions } from "./options"

/** Key of v2: the 32 raw bytes of the digest, not its hex text (b2binpay.md 5.3). */
export function keyOfLogin(loginAndPassword: string): Buffer {
  return createHash("sha256").update(loginAndPassword).digest()
}

/** Keys that a callback may be signed with, the current one first (5.3). */
export function callbackKeys({ credentials, previousCallbackSecrets }: B2BinPayOptions): Buffer[] {
  return credentials.version === "v3"
    ? [credentials.callbackSecret, ...previousCallbackSecrets].map((text) => Buffer.from(text))
    : [credentials.login + credentials.password, ...previousCallbackSecrets].map(keyOfLogin)
}

/** Whether a text is the signature of a message: HMAC-SHA256 in lower-case hex, constant in time. */
export function isSignedBy(sign: string, message: string, key: Buffer): boolean {
  const expected = createHmac("sha256", key).update(message).digest()
  const given = /^[0-9a-f]{64}$/.test(sign) ? Buffer.from(sign, "hex") : null
  return timingSafeEqual(given ?? expected, expected) && given !== null
}

/**
 * Index of the first key that signed one of the messages, or null. Every key is tried with every
 * message whatever matched before, so the time tells nothing.
 */
export function signerOf(
  sign: string,
  messages: readonly string[],
  keys: readonly Buffer[]
): number | null {
  const matches = keys.map((key) =>
    messages.map((message) => isSignedBy(sign, message, key)).includes(true)
  )
  const signer = matches.indexOf(true)
  return signer === -1 ? null : signer
}
