import type { TransactionFacts } from "../contract"
import { Money } from "../money"

/** A refund as it was first sent, so that a repeat sends the same and its end can be counted. */
export type RefundPlan = {
  /** Count of the payment's refunds; the highest one is the latest. */
  number: bigint
  /** Decimal text in the coin, and the coin's id. */
  coinAmount: string
  coin: string
  /** What Medusa asked for, and what was refunded before, both in the payment's currency. */
  amount: Money
  before: Money
}

const PREFIX = "payout_key_"
const PLAN = /^#(\d{1,9}): (\d+(?:\.\d+)?) of coin (\d+) for (\d+(?:\.\d+)?) after (\d+(?:\.\d+)?)$/

/** Name under which the id of a refund's payout is kept. */
export const payoutName = (key: string) => `payout_${key}`

/** Name under which a refund's plan is kept. */
export const planName = (key: string) => `${PREFIX}${key}`

/** A plan as text, readable for people too. */
export function planText({ number, coinAmount, coin, amount, before }: RefundPlan): string {
  return `#${number}: ${coinAmount} of coin ${coin} for ${amount.toDecimal()} after ${before.toDecimal()}`
}

/** The plan of a refund that was asked for before; null when there is none. */
export function planOf(
  { gatewayIds, amount: { currency, exponent } }: TransactionFacts,
  key: string
): RefundPlan | null {
  const match = PLAN.exec(gatewayIds[planName(key)] ?? "")
  return (
    match && {
      number: BigInt(match[1]),
      coinAmount: match[2],
      coin: match[3],
      amount: Money.ofDecimal(match[4], currency, exponent),
      before: Money.ofDecimal(match[5], currency, exponent),
    }
  )
}

/** Every refund of a payment that was ever sent, the latest first. */
export function plansOf(transaction: TransactionFacts): { key: string; plan: RefundPlan }[] {
  return Object.keys(transaction.gatewayIds)
    .filter((name) => name.startsWith(PREFIX))
    .flatMap((name) => {
      const key = name.slice(PREFIX.length)
      const plan = planOf(transaction, key)
      return plan ? [{ key, plan }] : []
    })
    .sort((left, right) => (left.plan.number < right.plan.number ? 1 : -1))
}
