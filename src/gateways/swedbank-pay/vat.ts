import type { Money } from "../money"
import { amountsOf, entriesOf } from "./amounts"
import type { PaymentOrder } from "./order"

/**
 * VAT of a capture in minor units: its share of the order's VAT. Shares are taken of the running
 * total, so they are whole numbers, never add up to more than the order's VAT, and the capture of
 * the rest takes exactly the rest (swedbank-pay.md 5).
 */
export function captureVat(order: PaymentOrder, amount: Money): bigint {
  const { authorized, captured } = amountsOf(order)
  return shareOf({
    whole: order.vatAmount.minor,
    of: authorized.minor,
    upTo: captured.plus(amount).minor,
    taken:
      vatOf(order, "capture") ?? share(order.vatAmount.minor, captured.minor, authorized.minor),
    amount: amount.minor,
  })
}

/** VAT of a refund in minor units: its share of the VAT of what was captured or sold. */
export function reversalVat(order: PaymentOrder, amount: Money): bigint {
  const { authorized, captured, refunded } = amountsOf(order)
  const whole =
    vatOf(order, "capture", "sale") ??
    share(order.vatAmount.minor, captured.minor, authorized.minor)
  return shareOf({
    whole,
    of: captured.minor,
    upTo: refunded.plus(amount).minor,
    taken: vatOf(order, "reversal") ?? share(whole, refunded.minor, captured.minor),
    amount: amount.minor,
  })
}

/** VAT of the listed transactions; null when there are none or one of them does not say. */
function vatOf(order: PaymentOrder, ...types: string[]): bigint | null {
  const entries = entriesOf(order, ...types)
  return entries.length === 0
    ? null
    : entries.reduce<bigint | null>(
        (sum, { vatAmount }) => (sum === null || vatAmount === null ? null : sum + vatAmount.minor),
        0n
      )
}

type Share = { whole: bigint; of: bigint; upTo: bigint; taken: bigint; amount: bigint }

function shareOf({ whole, of, upTo, taken, amount }: Share): bigint {
  const due = share(whole, upTo < of ? upTo : of, of) - taken
  return due < 0n ? 0n : due > amount ? amount : due
}

const share = (whole: bigint, part: bigint, of: bigint) => (of === 0n ? 0n : (whole * part) / of)
