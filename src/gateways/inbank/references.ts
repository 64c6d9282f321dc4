import { coreOf, twoDigits } from "../references"

/**
 * Our name of a payment attempt, `purchaseReference` of the session: `IB-<26>-<2 digits>`. The same
 * Medusa session and attempt always give the same name (inbank.md 3).
 */
export function paymentReference(sessionId: string, attempt: number): string {
  return `IB-${coreOf(sessionId)}-${twoDigits(attempt)}`
}
