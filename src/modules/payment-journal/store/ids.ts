import { randomBytes } from "node:crypto"

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"
const LENGTH = 26

/**
 * A new id with 130 random bits in 26 letters of base32, so that knowing a transaction's id is the
 * right to see its status (DESIGN.md 1). Lower case survives gateways that fold URLs.
 */
export function newId(prefix: "txn" | "pcb" | "pev" | "pan" | "pra"): string {
  const bytes = randomBytes(LENGTH)
  return `${prefix}_${Array.from(bytes, (byte) => ALPHABET[byte & 31]).join("")}`
}

/** How the ids of our own probes begin: a prefix that a transaction's id has once in 33 million. */
const PROBE = "txn_probe"

/** The id of a probe: shaped like a transaction's, with 105 random bits. */
export function newProbeId(): string {
  return PROBE + newId("txn").slice(PROBE.length)
}

/** The first probe id that a text holds, or null. */
export function probeIdIn(text: string): string | null {
  return /txn_probe[a-z2-7]{21}/.exec(text)?.[0] ?? null
}

/** Whether a text can be a transaction id at all; anything else never reaches the database. */
export function isTransactionId(text: string): boolean {
  return /^txn_[a-z2-7]{26}$/.test(text)
}

/** The same for callbacks. */
export function isCallbackId(text: string): boolean {
  return /^pcb_[a-z2-7]{26}$/.test(text)
}
