/** Milliseconds after which an outage is over and the next one is counted anew. */
const OUTAGE_MS = 3_600_000

export type Unstored = {
  count: number
  /** First and last one of the outage, in milliseconds since 1970. */
  firstAt: number
  lastAt: number
}

/**
 * Callbacks that could not be written down, which no table can tell of: the database was away. As
 * this process saw it; the gateway was asked to send them again.
 */
export class UnstoredCallbacks {
  private readonly outages = new Map<string, Unstored>()

  /** One more of this account, at `now` in milliseconds. */
  note(account: string, now: number): void {
    const { count, firstAt } = this.recent(account, now) ?? { count: 0, firstAt: now }
    this.outages.set(account, { count: count + 1, firstAt, lastAt: now })
  }

  /** The account's outage of the last hour; null when there was none. */
  recent(account: string, now: number): Unstored | null {
    const outage = this.outages.get(account)
    return outage && now - outage.lastAt < OUTAGE_MS ? outage : null
  }
}

export const unstoredCallbacks = new UnstoredCallbacks()
