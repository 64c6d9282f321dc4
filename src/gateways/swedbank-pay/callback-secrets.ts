import { createHmac } from "node:crypto"

/** Secret of the keys in callback URLs when a shop gives none: nothing new to store or to lose. */
export function secretOf(accessToken: string): string {
  return createHmac("sha256", accessToken).update("swedbank-pay callback").digest("hex")
}

/**
 * The secrets that a key may have been made with, the current one first. A previous one may be an
 * earlier `callback.secret` or an earlier access token, whose derived secret was in use.
 */
export function secretsOf(current: string, previous: readonly string[]): string[] {
  return [current, ...previous, ...previous.map(secretOf)]
}
