import { coreOf, twoDigits } from "../references"

/**
 * Our name of a payment attempt, sent as `merchant_reference1` and in `merchant_data`: `K`, the last
 * 26 letters and digits of Medusa's id (a whole ULID), the attempt in two digits. The same session
 * and attempt always give the same name.
 */
export function paymentReference(sessionId: string, attempt: number): string {
  return `K${coreOf(sessionId)}${twoDigits(attempt)}`
}
