/** Names remembered at most; whoever invents more of them gets nowhere with any. */
const MAX_NAMES = 1000

/** Lets each of several things happen at most once in `intervalMs` milliseconds, in this process. */
export class Pace {
  private readonly last = new Map<string, number>()

  constructor(private readonly intervalMs: number) {}

  /** Whether `name` may happen at `now` (milliseconds); notes it if so. */
  take(name: string, now: number): boolean {
    for (const [one, at] of this.last) {
      if (now - at >= this.intervalMs) {
        this.last.delete(one)
      }
    }
    if (this.last.has(name) || this.last.size >= MAX_NAMES) {
      return false
    }
    this.last.set(name, now)
    return true
  }
}
