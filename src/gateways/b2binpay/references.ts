import { createHash } from "node:crypto"
import { coreOf, twoDigits } from "../references"

/**
 * Our name of a payment attempt, `tracking_id`: `B2B`, a whole ULID, two digits of the attempt. It
 * begins with a letter, because callbacks sign amount and name without a separator (b2binpay.md
 * 5.4). The same session and attempt always give the same name.
 */
export function paymentReference(sessionId: string, attempt: number): string {
  return `B2B${coreOf(sessionId)}${twoDigits(attempt)}`
}

/** Name of a refund's payout, from Medusa's refund id. */
export function payoutReference(key: string): string {
  return `R${coreOf(key)}`
}

/**
 * `Idempotency-Key` of a payout, a UUID of version 4 by its bits (b2binpay.md 6): the same refund id
 * always gives the same one.
 */
export function payoutIdempotencyKey(key: string): string {
  const bytes = createHash("sha256").update(`payout:${key}`).digest().subarray(0, 16)
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
}
