import type { Money } from "../money"
import type { Entry, PaymentOrder } from "./order"
import { meaningOf } from "./status"

/** What was authorized, taken and given back, all in the order's currency. */
export type Amounts = { authorized: Money; captured: Money; refunded: Money }

/** Sum of the entries of these types, in any case. */
export function sumOf(order: PaymentOrder, ...types: string[]): Money {
  return entriesOf(order, ...types).reduce((sum, { amount }) => sum.plus(amount), zeroOf(order))
}

export function entriesOf({ transactions }: PaymentOrder, ...types: string[]): Entry[] {
  return (transactions ?? []).filter(({ type }) => types.includes(type.toLowerCase()))
}

export function zeroOf({ amount }: PaymentOrder): Money {
  return amount.minus(amount)
}

/** What may still be captured; a field that is left out means nothing (swedbank-pay.md 4). */
export function remainingCapture(order: PaymentOrder): Money {
  return order.remaining.capture ?? zeroOf(order)
}

/**
 * The money of a payment, from the list of financial transactions, `paid` and the remaining
 * amounts (swedbank-pay.md 4). Any of them can lag or be missing. Where they contradict each other
 * the smaller captured amount counts: money that one source denies is not proven, and goods that are
 * held back for a minute cost less than goods sent for nothing.
 */
export function amountsOf(order: PaymentOrder): Amounts {
  const meaning = meaningOf(order.status)
  const zero = zeroOf(order)
  if (meaning === "returned") {
    const authorized = order.paid?.amount ?? order.reversed?.amount ?? order.amount
    const listed = sumOf(order, "capture", "sale")
    const captured = listed.isPositive() ? listed : authorized
    return { authorized, captured, refunded: captured }
  }
  if (meaning !== "paid") {
    return { authorized: zero, captured: zero, refunded: zero }
  }
  const captured = capturedOf(order)
  return {
    authorized: order.paid?.amount ?? order.amount,
    captured,
    refunded: refundedOf(order, captured),
  }
}

function capturedOf(order: PaymentOrder): Money {
  const { paid } = order
  const said =
    entriesOf(order, "capture", "sale").length > 0
      ? sumOf(order, "capture", "sale")
      : paid?.amount && paid.transactionType?.toLowerCase() === "sale"
        ? paid.amount
        : (order.remaining.reversal?.plus(sumOf(order, "reversal")) ?? zeroOf(order))
  // What can still be captured has not been.
  const most = paid?.amount ? positive(paid.amount.minus(remainingCapture(order))) : said
  return least(said, most)
}

/**
 * What the list says when there is one: a refund under way may already have lowered what remains,
 * and it has not happened yet. Left out, what remains says nothing (Swish leaves it out after a
 * refund), and so does 0 while the status is Paid: a payment refunded as a whole is Reversed.
 */
function refundedOf(order: PaymentOrder, captured: Money): Money {
  const { reversal } = order.remaining
  const said =
    order.transactions === null && reversal?.isPositive()
      ? positive(captured.minus(reversal))
      : sumOf(order, "reversal")
  return least(said, captured)
}

const least = (left: Money, right: Money) => (left.compare(right) <= 0 ? left : right)
const positive = (money: Money) => (money.minor < 0n ? money.minus(money) : money)
