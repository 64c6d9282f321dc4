/**
 * An amount as a shopper reads it.
 * @param amount major units, the way Medusa 2 counts
 * @param currencyCode ISO 4217, any case
 * @returns such as "RM 120.40" or "€12.90", with no-break spaces and the currency's own decimals
 */
export function formatMoney(amount: number, currencyCode: string): string {
  return new Intl.NumberFormat("en", {
    style: "currency",
    currency: currencyCode.toUpperCase(),
    currencyDisplay: "narrowSymbol",
  }).format(amount)
}
