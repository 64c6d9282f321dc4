/** Refused callbacks stored per account and second; the rest is answered but not written down. */
const PER_SECOND = 20

/** Bytes of refused callbacks stored per account and minute, so that a flood cannot fill the disk. */
const BYTES_PER_MINUTE = 2 * 1024 * 1024

type Spent = { second: number; count: number; minute: number; bytes: number }

/**
 * What is remembered of refusals, so that a flood of unsigned calls costs few writes and little
 * room. It only decides what is written down; a verified callback never passes through it.
 */
export class RefusalBudget {
  private readonly spent = new Map<string, Spent>()

  /** `now` in milliseconds. True when this refusal of `bytes` bytes may be stored. */
  take(account: string, now: number, bytes: number): boolean {
    const second = Math.floor(now / 1000)
    const minute = Math.floor(now / 60_000)
    const spent = this.spent.get(account)
    const count = spent?.second === second ? spent.count + 1 : 1
    const total = (spent?.minute === minute ? spent.bytes : 0) + bytes
    const isAffordable = count <= PER_SECOND && total <= BYTES_PER_MINUTE
    this.spent.set(account, { second, count, minute, bytes: isAffordable ? total : total - bytes })
    return isAffordable
  }
}

export const refusalBudget = new RefusalBudget()
