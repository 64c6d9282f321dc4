import { createHash } from "node:crypto"
import { GatewayError } from "../errors"
import type { SwedbankPayOptions } from "./options"

/** The options that decide how references look. */
export type ReferenceForm = Pick<SwedbankPayOptions, "payeeReference">

const LETTERS = 26

const prefixes = { capture: "C", cancel: "V", reversal: "R" } as const

/**
 * Our name of a payment attempt, `payeeReference` and `orderReference` of the create call: `P`, the
 * last 26 letters and digits of Medusa's id (a whole ULID), the attempt; or 12 digits. The same
 * session and attempt always give the same name (swedbank-pay.md 3, payeeReference).
 */
export function paymentReference(sessionId: string, attempt: number, form: ReferenceForm): string {
  if (!Number.isInteger(attempt) || attempt < 1 || attempt > 99) {
    throw new GatewayError(
      "invalid",
      "A payment session can be tried 1 to 99 times at Swedbank Pay; start a new session"
    )
  }
  return form.payeeReference === "digits"
    ? digitsOf(`payment:${sessionId}:${attempt}`)
    : `P${core(sessionId)}${attempt}`
}

/** Name of a capture, cancellation or refund, from Medusa's id of it. */
export function movementReference(
  what: keyof typeof prefixes,
  key: string,
  form: ReferenceForm
): string {
  return form.payeeReference === "digits"
    ? digitsOf(`${what}:${key}`)
    : `${prefixes[what]}${core(key)}`
}

function digitsOf(text: string): string {
  const hash = createHash("sha256").update(text).digest("hex")
  return (BigInt(`0x${hash}`) % 10n ** 12n).toString().padStart(12, "0")
}

function core(id: string): string {
  const text = id
    .slice(id.indexOf("_") + 1)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .slice(-LETTERS)
  if (text.length === 0) {
    throw new GatewayError(
      "invalid",
      "A reference for Swedbank Pay needs an id with letters or digits"
    )
  }
  return text
}
