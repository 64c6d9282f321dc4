import { Money } from "../money"

/** A decimal number as a fraction of whole numbers: no float ever carries an amount or a rate. */
export type Ratio = { numerator: bigint; denominator: bigint }

const PLAIN = /^(\d{1,40})(?:\.(\d{1,30}))?$/

/** Whether a value is a decimal text without sign, exponent or separators (b2binpay.md 7, money). */
export function isPlainDecimal(value: unknown): value is string {
  return typeof value === "string" && PLAIN.test(value)
}

/** "0.9215" is 9215 / 10000; null for what is no plain decimal. */
export function ratioOf(value: unknown): Ratio | null {
  const match = typeof value === "string" ? PLAIN.exec(value) : null
  if (!match) {
    return null
  }
  const [, whole, fraction = ""] = match
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) }
}

/**
 * An amount of the answer, exactly, even with more decimals than the wallet has; null for what is
 * no plain decimal text. Numbers are none: JSON has rounded them.
 */
export function amountOf(value: unknown, currency: string, exponent: number): Money | null {
  if (!isPlainDecimal(value)) {
    return null
  }
  const places = value.split(".")[1]?.length ?? 0
  return Money.ofDecimal(value, currency, Math.max(exponent, places))
}

/** So many percent of an amount, rounded down to its decimals (b2binpay.md 9, tolerance). */
export function percentOf(amount: Money, percent: string): Money {
  const ratio = ratioOf(percent) ?? { numerator: 0n, denominator: 1n }
  const minor = (amount.minor * ratio.numerator) / (ratio.denominator * 100n)
  return Money.ofMinor(minor, amount.currency, amount.exponent)
}

/** An amount times a rate in another currency, rounded down to that currency's decimals. */
export function convert(amount: Money, rate: Ratio, currency: string, exponent: number): Money {
  const minor =
    (amount.minor * rate.numerator * 10n ** BigInt(exponent)) /
    (rate.denominator * 10n ** BigInt(amount.exponent))
  return Money.ofMinor(minor, currency, exponent)
}

/** One over a rate. */
export function inverse({ numerator, denominator }: Ratio): Ratio {
  return { numerator: denominator, denominator: numerator }
}
