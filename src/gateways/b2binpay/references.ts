import { createHash } from "node:crypto"
import { GatewayError } from "../errors"

const LENGTH = 26

/**
 * Our name of a payment attempt, `tracking_id`: `B2B`, a whole ULID, two digits of the attempt. It
 * begins with a letter, because callbacks sign amount and name without a separator (b2binpay.md
 * 5.4). The same session and attempt always give the same name.
 */
export function paymentReference(sessionId: string, attempt: number): string {
  if (!Number.isInteger(attempt) || attempt < 1 || attempt > 99) {
    throw new GatewayError(
      "invalid",
      "A payment session can be tried 1 to 99 times at B2BinPay; start a new session"
    )
  }
  return `B2B${core(sessionId)}${String(attempt).padStart(2, "0")}`
}

/** Name of a refund's payout, from Medusa's refund id. */
export function payoutReference(key: string): string {
  return `R${core(key)}`
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

/** The last 26 letters and digits of a Medusa id after its prefix: a whole ULID. */
function core(id: string): string {
  const text = id
    .slice(id.indexOf("_") + 1)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .slice(-LENGTH)
  if (text.length === 0) {
    throw new GatewayError("invalid", "A reference for B2BinPay needs an id with letters or digits")
  }
  return text
}
