/** An access token and when it is to be renewed, in milliseconds since 1970. */
export type Token = { access: string; renewAt: number }

/** Milliseconds before its end at which a token is renewed; half of the life of a short one. */
const MARGIN = 60_000

/** When to renew a token that lives so many milliseconds from now. */
export function renewAt(now: number, lifeMs: number): number {
  return now + lifeMs - Math.min(MARGIN, lifeMs / 2)
}
