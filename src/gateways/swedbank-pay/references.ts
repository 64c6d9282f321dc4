import { createHash } from "node:crypto"
import { coreOf, requireAttempt } from "../references"
import type { SwedbankPayOptions } from "./options"

/** The options that decide how references look. */
export type ReferenceForm = Pick<SwedbankPayOptions, "payeeReference">

const prefixes = { capture: "C", cancel: "V", reversal: "R" } as const

/**
 * Our name of a payment attempt, `payeeReference` and `orderReference` of the create call: `P`, the
 * last 26 letters and digits of Medusa's id (a whole ULID), the attempt; or 12 digits. The same
 * session and attempt always give the same name (swedbank-pay.md 3, payeeReference).
 */
export function paymentReference(sessionId: string, attempt: number, form: ReferenceForm): string {
  requireAttempt(attempt)
  return form.payeeReference === "digits"
    ? digitsOf(`payment:${sessionId}:${attempt}`)
    : `P${coreOf(sessionId)}${attempt}`
}

/** Name of a capture, cancellation or refund, from Medusa's id of it. */
export function movementReference(
  what: keyof typeof prefixes,
  key: string,
  form: ReferenceForm
): string {
  return form.payeeReference === "digits"
    ? digitsOf(`${what}:${key}`)
    : `${prefixes[what]}${coreOf(key)}`
}

function digitsOf(text: string): string {
  const hash = createHash("sha256").update(text).digest("hex")
  return (BigInt(`0x${hash}`) % 10n ** 12n).toString().padStart(12, "0")
}
