import { randomBytes } from "node:crypto"

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"
const LENGTH = 26

/**
 * A new id with 130 random bits in 26 letters of base32, so that knowing a transaction's id is the
 * right to see its status (DESIGN.md 1). Lower case survives gateways that fold URLs.
 */
export function newId(prefix: "txn" | "pcb" | "pev" | "pan"): string {
  const bytes = randomBytes(LENGTH)
  return `${prefix}_${Array.from(bytes, (byte) => ALPHABET[byte & 31]).join("")}`
}

/** Whether a text can be a transaction id at all; anything else never reaches the database. */
export function isTransactionId(text: string): boolean {
  return /^txn_[a-z2-7]{26}$/.test(text)
}

/** The same for callbacks. */
export function isCallbackId(text: string): boolean {
  return /^pcb_[a-z2-7]{26}$/.test(text)
}
