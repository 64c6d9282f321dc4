import { Money } from "../gateways/money"
import type { Transaction } from "../modules/payment-journal/store"
import type { RecordedMovement, RecordedPayment } from "./medusa-state"

/**
 * Milliseconds after which a capture or refund that Medusa has written down, and the gateway does not
 * show, counts as cut off with its process: no call of ours takes that long.
 */
export const CUT_OFF_MS = 120_000

/** Medusa has recorded more than the gateway shows, or than it has carried out so far. */
export function isAhead(
  { captured, refunded }: Pick<Transaction, "captured" | "refunded">,
  payment: Pick<RecordedPayment, "captured" | "refunded">
): boolean {
  const { currency, exponent } = captured
  const isMore = (recorded: string, atGateway: Money) =>
    Money.ofTotal(recorded, currency, exponent).compare(atGateway) > 0
  return isMore(payment.captured, captured) || isMore(payment.refunded, refunded)
}

export type CutOffInput = {
  /** Medusa's captures or its refunds of one payment. */
  recorded: RecordedMovement[]
  /** What has been captured or refunded at the gateway. */
  atGateway: Money
  /** Medusa's ids of those that are known to have ended. */
  done: ReadonlySet<string>
  refused: ReadonlySet<string>
  now: Date
}

/**
 * The captures or refunds by which Medusa is ahead of the gateway: it wrote them down, and its process
 * died before the gateway heard of them. Those that may still be under way do not count. Where it
 * cannot be told which one it was, the latest; what is missing after that is recorded anew. Pure.
 */
export function cutOff(input: CutOffInput): RecordedMovement[] {
  const { recorded, atGateway, done, refused, now } = input
  const { currency, exponent } = atGateway
  const amountOf = ({ amount }: RecordedMovement) => Money.ofTotal(amount, currency, exponent)
  const over = recorded.filter(
    ({ id, at }) => refused.has(id) || now.getTime() - at.getTime() >= CUT_OFF_MS
  )
  const all = over.reduce((sum, one) => sum.plus(amountOf(one)), atGateway.minus(atGateway))
  let ahead = all.minus(atGateway)
  if (!ahead.isPositive()) {
    return []
  }
  const rank = ({ id }: RecordedMovement) => (refused.has(id) ? 0 : done.has(id) ? 2 : 1)
  const latest = over.sort((a, b) => rank(a) - rank(b) || b.at.getTime() - a.at.getTime())
  const exact = latest.find((one) => amountOf(one).equals(ahead))
  if (exact) {
    return [exact]
  }
  const found: RecordedMovement[] = []
  for (const one of latest) {
    if (ahead.isPositive()) {
      found.push(one)
      ahead = ahead.minus(amountOf(one))
    }
  }
  return found
}
