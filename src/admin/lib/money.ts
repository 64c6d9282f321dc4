/**
 * An amount for people.
 *
 * @param amount decimal text in major units, or Medusa's number
 * @param currency ISO 4217 code or a coin such as `USDT`, in any case
 * @param locale BCP 47 tag
 */
export function formatMoney(amount: string | number, currency: string, locale: string): string {
  const code = currency.toUpperCase()
  const decimals = decimalsOf(String(amount))
  // Text keeps every digit where the browser knows how; TypeScript's library says so from ES2023.
  const value = amount as number
  if (!/^[A-Z]{3}$/.test(code)) {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals })
    return `${format.format(value)} ${code}`
  }
  const usual = new Intl.NumberFormat(locale, { style: "currency", currency: code })
  const { maximumFractionDigits = 2 } = usual.resolvedOptions()
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: code,
    maximumFractionDigits: Math.max(maximumFractionDigits, decimals),
  }).format(value)
}

/** Decimals that say something: Medusa and our journal may write zeros behind. */
function decimalsOf(amount: string) {
  const [, fraction = ""] = amount.split(".")
  return Math.min(fraction.replace(/0+$/, "").length, 20)
}
