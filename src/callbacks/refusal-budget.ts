/** Refused callbacks stored per account and second; the rest is answered but not written down. */
const PER_SECOND = 20

/**
 * A token bucket per account, so that a flood of unsigned calls costs no database writes. It only
 * decides what is remembered about refusals; a verified callback never passes through it.
 */
export class RefusalBudget {
  private readonly spent = new Map<string, { second: number; count: number }>()

  /** `now` in milliseconds. True when this refusal may be stored. */
  take(account: string, now: number): boolean {
    const second = Math.floor(now / 1000)
    const entry = this.spent.get(account)
    if (!entry || entry.second !== second) {
      this.spent.set(account, { second, count: 1 })
      return true
    }
    entry.count += 1
    return entry.count <= PER_SECOND
  }
}

export const refusalBudget = new RefusalBudget()
