import type { Authenticity } from "../gateways/contract"

/** New verified callbacks a second that no process settles as fast as they come. */
const A_SECOND = 20

/**
 * Knows when new callbacks come in faster than they can be settled. Gateways wait for answers and
 * nobody waits for the last order of such a backlog, so answering goes first. Only what is proven
 * counts: a stranger cannot slow settling down, by hints either.
 */
export class Rush {
  private readonly times = new Array<number>(A_SECOND).fill(-Infinity)
  private oldest = 0

  /** A new callback was kept at `now`, in milliseconds of a clock that only goes forward. */
  note({ verdict }: Authenticity, now: number): void {
    if (verdict !== "verified") {
      return
    }
    this.times[this.oldest] = now
    this.oldest = (this.oldest + 1) % A_SECOND
  }

  /** Whether the last twenty came within a second of `now`. */
  isOn(now: number): boolean {
    return now - this.times[this.oldest] < 1000
  }
}

/** Of this process. */
export const rush = new Rush()
