import { GatewayError } from "../errors"
import type { Money } from "../money"
import { decimalOf } from "./reading"

/**
 * An amount as the API wants it: a JSON number of major units with at most two decimals
 * (inbank.md 6). Throws GatewayError invalid for what a number does not hold exactly.
 */
export function numberOf(amount: Money, reference: string): number {
  const number = Number(amount.toDecimal())
  if (
    amount.exponent !== 2 ||
    !amount.isPositive() ||
    decimalOf(number, amount.currency)?.equals(amount) !== true
  ) {
    throw new GatewayError("invalid", `Inbank cannot take ${amount} for ${reference}`, {
      code: "AMOUNT_NOT_USABLE",
    })
  }
  return number
}

/** "12,000.00 EUR": an amount as a shopper reads it. */
export function readable(amount: Money): string {
  const [whole, fraction] = amount.toDecimal().split(".")
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${fraction} ${amount.currency}`
}
