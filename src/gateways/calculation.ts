import type { Money } from "./money"

/** What a purchase costs in instalments, as the gateway calculated it. It binds nobody. */
export type Calculation = {
  amount: Money
  /** Months, and all that the shopper may choose from; empty when the gateway did not say. */
  period: number
  periods: number[]
  /** What is paid each month, in all, and more than the goods cost. */
  monthly: Money
  total: Money
  cost: Money
  /** Yearly rates as decimal text, "0.0990" for 9.9 %; null when the gateway did not say. */
  interestRate: string | null
  annualPercentageRate: string | null
}
