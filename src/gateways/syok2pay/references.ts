import { coreOf, twoDigits } from "../references"

/**
 * Our name of a payment attempt: `MD-<26>-<2 digits>`, at most 32 characters of A-Z, 0-9 and dash
 * (syok2pay.md 3.1). The same session and attempt always give the same name.
 */
export function paymentReference(sessionId: string, attempt: number): string {
  return `MD-${coreOf(sessionId)}-${twoDigits(attempt)}`
}

/** Name of a refund, from Medusa's refund id. */
export function refundReference(key: string): string {
  return `RF-${coreOf(key)}`
}

/** Name of a void, from Medusa's payment or refund id. */
export function voidReference(key: string): string {
  return `VD-${coreOf(key)}`
}
