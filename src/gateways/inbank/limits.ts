import type { TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Money } from "../money"
import { readable } from "./amounts"
import type { Context } from "./context"
import { currencyOf } from "./hosts"
import { decimalOf } from "./reading"

/**
 * Refuses what Inbank would not finance, in words for the shopper: another currency than the
 * country's, an amount outside the product's limits (inbank.md 3, 7). Limits that the shop has not
 * given are Inbank's; when those cannot be read, Inbank itself decides. Throws GatewayError invalid.
 */
export async function requireFinanced(
  context: Context,
  { amount }: Pick<TransactionFacts, "amount">
): Promise<void> {
  const { country, productKind } = context.options
  const currency = productKind === "rent" ? "EUR" : country && currencyOf[country]
  if (currency && amount.currency !== currency) {
    const what = productKind === "rent" ? "rents" : "finances"
    throw new GatewayError(
      "invalid",
      `Inbank ${what} in ${currency} only; this order is in ${amount.currency}. Please choose another payment method.`,
      { code: "CURRENCY_NOT_FINANCED" }
    )
  }
  const { least, most } = await limitsOf(context, amount.currency)
  if ((least && amount.compare(least) < 0) || (most && amount.compare(most) > 0)) {
    throw new GatewayError(
      "invalid",
      `Inbank finances ${range(least, most)}; this order is ${readable(amount)}. Please choose another payment method.`,
      { code: "AMOUNT_NOT_FINANCED" }
    )
  }
}

async function limitsOf({ options, product }: Context, currency: string) {
  const { minAmount, maxAmount } = options
  const asked = minAmount !== undefined && maxAmount !== undefined ? null : await product()
  return {
    least: decimalOf(minAmount ?? asked?.minAmount, currency),
    most: decimalOf(maxAmount ?? asked?.maxAmount, currency),
  }
}

/** "from 100.00 to 10,000.00 EUR" */
function range(least: Money | null, most: Money | null): string {
  const from = least && readable(least)
  const to = most && readable(most)
  return from && to
    ? `from ${from.replace(/ .*/, "")} to ${to}`
    : from
      ? `from ${from}`
      : `up to ${to}`
}
