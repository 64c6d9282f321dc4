import { createHmac, timingSafeEqual } from "node:crypto"
import type { RawCallback } from "./contract"

/** Query parameter of the callback URL that holds the key. */
const PARAMETER = "key"

/**
 * Proof for gateways that sign nothing: a secret per transaction in the callback URL, which only we
 * and the gateway have seen. It is derived from the account's secret, so that it can be checked
 * before the database is asked, and one transaction's key opens no other.
 */
export function urlKeyOf(secret: string, transactionId: string): string {
  return createHmac("sha256", secret).update(`callback:${transactionId}`).digest("hex").slice(0, 40)
}

/** The callback URL with the transaction's key. */
export function withUrlKey(callbackUrl: string, secret: string, transactionId: string): string {
  return `${callbackUrl}?${PARAMETER}=${urlKeyOf(secret, transactionId)}`
}

/** A query for people: whoever reads it has not seen the key. */
export function redactUrlKey(query: string): string {
  return query
    .split("&")
    .map((pair) => (pair.startsWith(`${PARAMETER}=`) ? `${PARAMETER}=<redacted>` : pair))
    .join("&")
}

export type UrlKeyVerdict = { secret: number } | { cause: "no_key" | "bad_key" }

/**
 * Which of the secrets the key of a callback's URL was made with. A key that is given twice is
 * none: two values have no truth. Constant in time over the secrets.
 */
export function verifyUrlKey(raw: RawCallback, secrets: readonly string[]): UrlKeyVerdict {
  const given = new URLSearchParams(raw.query).getAll(PARAMETER)
  if (given.length !== 1 || given[0] === "" || raw.transactionId === null) {
    return { cause: given.length > 1 ? "bad_key" : "no_key" }
  }
  const { transactionId } = raw
  const matches = secrets.map((secret) => isSame(given[0], urlKeyOf(secret, transactionId)))
  const secret = matches.indexOf(true)
  return secret === -1 ? { cause: "bad_key" } : { secret }
}

function isSame(given: string, key: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(key)]
  return left.length === right.length && timingSafeEqual(left, right)
}
