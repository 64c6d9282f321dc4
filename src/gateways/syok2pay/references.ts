import { GatewayError } from "../errors"

const LENGTH = 26

/**
 * Our name of a payment attempt: `MD-<26>-<2 digits>`, at most 32 characters of A-Z, 0-9 and dash
 * (syok2pay.md 3.1). The same session and attempt always give the same name.
 */
export function paymentReference(sessionId: string, attempt: number): string {
  if (!Number.isInteger(attempt) || attempt < 1 || attempt > 99) {
    throw new GatewayError(
      "invalid",
      "A payment session can be tried 1 to 99 times at Syok2Pay; start a new session"
    )
  }
  return `MD-${core(sessionId)}-${String(attempt).padStart(2, "0")}`
}

/** Name of a refund, from Medusa's refund id. */
export function refundReference(key: string): string {
  return `RF-${core(key)}`
}

/** Name of a void, from Medusa's payment or refund id. */
export function voidReference(key: string): string {
  return `VD-${core(key)}`
}

/** The last 26 letters and digits of a Medusa id after its prefix: a whole ULID. */
function core(id: string): string {
  const text = id
    .slice(id.indexOf("_") + 1)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .slice(-LENGTH)
  if (text.length === 0) {
    throw new GatewayError("invalid", "A reference for Syok2Pay needs an id with letters or digits")
  }
  return text
}
