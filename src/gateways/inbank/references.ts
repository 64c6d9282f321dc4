import { GatewayError } from "../errors"

const LENGTH = 26

/**
 * Our name of a payment attempt, `purchaseReference` of the session: `IB-<26>-<2 digits>`. The same
 * Medusa session and attempt always give the same name (inbank.md 3).
 */
export function paymentReference(sessionId: string, attempt: number): string {
  if (!Number.isInteger(attempt) || attempt < 1 || attempt > 99) {
    throw new GatewayError(
      "invalid",
      "A payment session can be tried 1 to 99 times at Inbank; start a new session"
    )
  }
  // The last 26 letters and digits after the prefix: a whole ULID.
  const core = sessionId
    .slice(sessionId.indexOf("_") + 1)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .slice(-LENGTH)
  if (core.length === 0) {
    throw new GatewayError("invalid", "A reference for Inbank needs an id with letters or digits")
  }
  return `IB-${core}-${String(attempt).padStart(2, "0")}`
}
