import type { TransactionFacts } from "./contract"
import { GatewayError } from "./errors"
import type { Money } from "./money"

/**
 * Refuses a refund that no gateway must ever see: of nothing, of more than is left, in another
 * currency. Throws GatewayError invalid.
 */
export function requireRefundable(
  { amount: paid, reference }: TransactionFacts,
  amount: Money,
  left: Money
): void {
  if (amount.currency !== paid.currency) {
    throw refuse(
      "CURRENCY_MISMATCH",
      `${reference} was paid in ${paid.currency}; it cannot be refunded in ${amount.currency}`
    )
  }
  if (!amount.isPositive()) {
    throw refuse(
      "AMOUNT_NOT_POSITIVE",
      "A refund must be above zero: zero would refund everything at some gateways"
    )
  }
  if (amount.compare(left) > 0) {
    throw refuse(
      "AMOUNT_TOO_HIGH",
      `A refund of ${amount} exceeds the ${left} that are left of ${reference}`
    )
  }
}

const refuse = (code: string, why: string) => new GatewayError("invalid", why, { code })
