import type { Variant } from "../api/types"
import { formatMoney } from "../money"

type PricedVariant = Variant & {
  calculated_price: { calculated_amount: number; currency_code: string }
}

/** Whether a variant is sold in the region that was asked for. */
export function isPriced(variant: Variant): variant is PricedVariant {
  const price = variant.calculated_price
  return typeof price?.calculated_amount === "number" && typeof price.currency_code === "string"
}

/** The price with the currency that came with it, as a shopper reads it. */
export function priceOf({ calculated_price: price }: PricedVariant): string {
  return formatMoney(price.calculated_amount, price.currency_code)
}
