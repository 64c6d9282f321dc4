import { createHmac } from "node:crypto"

/** Parameters of every message, at the callback URL and at the return URL alike (inbank.md 5). */
export interface Signed {
  /** JSON text, signed as it is. */
  message: string
  /** Unix seconds. */
  timestamp: string
  /** Absent in a forgery only. */
  hmac?: string
}

/** Hex HMAC-SHA512 over `timestamp.message` (inbank.md 5). */
export const hmacOf = (key: string, timestamp: string, message: string): string =>
  createHmac("sha512", key).update(`${timestamp}.${message}`, "utf8").digest("hex")

export function signed(key: string, message: string, at: Date, ageSeconds = 0): Signed {
  const timestamp = String(Math.floor(at.getTime() / 1000) - ageSeconds)
  return { message, timestamp, hmac: hmacOf(key, timestamp, message) }
}

/** The hmac with its last digit changed. */
export const corrupted = (hmac: string): string =>
  hmac.slice(0, -1) + ((Number.parseInt(hmac.slice(-1), 16) + 1) % 16).toString(16)
