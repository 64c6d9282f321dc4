import type { Calculation } from "../gateways/calculation"

/** Milliseconds that a calculation is good for: a price list changes with a contract, not by the minute. */
const GOOD_MS = 600_000

/** Calculations kept per process, the oldest forgotten first. */
const KEPT = 500

/** Questions per account and minute that reach the gateway; every shopper who looks is one. */
const PER_MINUTE = 60

/** Nobody asks the gateway any more in this minute. */
export class TooManyCalculationsError extends Error {
  /** @param retryAfter seconds */
  constructor(readonly retryAfter: number) {
    super("Too many instalment calculations at the moment")
  }
}

type Kept = { until: number; calculation: Promise<Calculation> }

/**
 * Keeps a product page that everybody looks at, and whoever tries all amounts, from asking the gateway
 * each time. Per process: several instances ask a little more often.
 */
export class CalculationCache {
  private readonly kept = new Map<string, Kept>()
  private readonly asked = new Map<string, { minute: number; count: number }>()

  constructor(private readonly now: () => number = Date.now) {}

  /** @throws TooManyCalculationsError, or what `ask` throws, which is not kept */
  get(account: string, what: string, ask: () => Promise<Calculation>): Promise<Calculation> {
    const key = `${account} ${what}`
    const known = this.kept.get(key)
    if (known && known.until > this.now()) {
      return known.calculation
    }
    this.spend(account)
    const calculation = ask()
    this.kept.delete(key)
    this.kept.set(key, { until: this.now() + GOOD_MS, calculation })
    calculation.catch(
      () => this.kept.get(key)?.calculation === calculation && this.kept.delete(key)
    )
    if (this.kept.size > KEPT) {
      this.kept.delete([...this.kept.keys()][0])
    }
    return calculation
  }

  private spend(account: string): void {
    const minute = Math.floor(this.now() / 60_000)
    const spent = this.asked.get(account)
    const count = spent?.minute === minute ? spent.count + 1 : 1
    if (count > PER_MINUTE) {
      throw new TooManyCalculationsError(60 - Math.floor((this.now() / 1000) % 60))
    }
    this.asked.set(account, { minute, count })
  }
}

export const calculationCache = new CalculationCache()
