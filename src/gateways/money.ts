import { isoExponents } from "./currency-exponents"

/**
 * Exact money. Amounts are integers of the currency's smallest unit, so no float ever carries an
 * amount. This file is the only place that converts between decimal text and minor units.
 */

/** Why an amount was refused; the names are those of `amounts.json` of the gateway contracts. */
export type MoneyErrorCode =
  | "AMOUNT_FORMAT"
  | "AMOUNT_PRECISION"
  | "AMOUNT_NOT_POSITIVE"
  | "CURRENCY_FORMAT"
  | "CURRENCY_MISMATCH"

/** An amount that cannot be represented exactly, or two amounts that cannot be compared. */
export class MoneyError extends Error {
  constructor(
    readonly code: MoneyErrorCode,
    message: string
  ) {
    super(message)
    this.name = "MoneyError"
  }
}

/** What Medusa hands out as an amount: number, decimal text, raw value or BigNumber object. */
export type DecimalInput =
  | number
  | string
  | { value: string | number }
  | { numeric: number; raw?: { value: string | number } }

const DECIMAL = /^(-?)(\d{1,60})(?:\.(\d{1,130}))?$/
const MAX_EXPONENT = 30
const CURRENCY = /^[A-Z0-9][A-Z0-9-]{1,19}$/

/**
 * Decimals of a currency by ISO 4217 (JPY 0, EUR 2, KWD 3). Other codes (crypto) have no default,
 * so the gateway must name the exponent: CURRENCY_FORMAT without it.
 */
export function exponentOf(currency: string): number {
  const exponent = isoExponents.get(currency.toUpperCase())
  if (exponent === undefined) {
    throw new MoneyError(
      "CURRENCY_FORMAT",
      `"${currency.slice(0, 20)}" is not an ISO 4217 currency; its number of decimals must be given`
    )
  }
  return exponent
}

export class Money {
  private constructor(
    /** Integer number of the smallest unit. */
    readonly minor: bigint,
    /** Upper-case currency code. */
    readonly currency: string,
    /** Number of decimals of the smallest unit. */
    readonly exponent: number
  ) {}

  /** From an integer of minor units. */
  static ofMinor(minor: bigint | number, currency: string, exponent?: number): Money {
    const code = currency.toUpperCase()
    if (!CURRENCY.test(code)) {
      throw new MoneyError("CURRENCY_FORMAT", "The currency code is not usable")
    }
    if (typeof minor === "number" && !Number.isSafeInteger(minor)) {
      throw new MoneyError("AMOUNT_FORMAT", "A minor amount must be a whole number")
    }
    const decimals = exponent ?? exponentOf(code)
    if (!Number.isInteger(decimals) || decimals < 0 || decimals > MAX_EXPONENT) {
      throw new MoneyError("CURRENCY_FORMAT", `${code} cannot have ${decimals} decimals`)
    }
    return new Money(BigInt(minor), code, decimals)
  }

  /**
   * From a decimal amount in major units, exactly. Throws AMOUNT_PRECISION when the currency cannot
   * hold it: nothing is rounded here. Exponent notation and separators are AMOUNT_FORMAT.
   */
  static ofDecimal(amount: DecimalInput, currency: string, exponent?: number): Money {
    const zero = Money.ofMinor(0n, currency, exponent)
    const { sign, digits, fraction } = parse(amount)
    const kept = fraction.slice(0, zero.exponent).padEnd(zero.exponent, "0")
    if (/[1-9]/.test(fraction.slice(zero.exponent))) {
      throw new MoneyError(
        "AMOUNT_PRECISION",
        `${zero.currency} has ${zero.exponent} decimals; the amount has more`
      )
    }
    return new Money(sign * BigInt(digits + kept), zero.currency, zero.exponent)
  }

  /**
   * From a Medusa total in major units, rounded half up to the currency's decimals. Medusa's totals
   * keep more decimals than a currency has (taxes, percentages; medusajs/medusa#12789), so they are
   * rounded once, where a payment is opened, and compared by the same rule ever after.
   */
  static ofTotal(amount: DecimalInput, currency: string, exponent?: number): Money {
    const zero = Money.ofMinor(0n, currency, exponent)
    const { sign, digits, fraction } = parse(amount)
    const kept = fraction.slice(0, zero.exponent).padEnd(zero.exponent, "0")
    const up = fraction.charAt(zero.exponent) >= "5" ? 1n : 0n
    return new Money(sign * (BigInt(digits + kept) + up), zero.currency, zero.exponent)
  }

  /** Decimal text in major units with all decimals of the currency, or with exactly `places`. */
  toDecimal(places = this.exponent): string {
    const text = (this.minor < 0n ? -this.minor : this.minor)
      .toString()
      .padStart(this.exponent + 1, "0")
    const whole = text.slice(0, text.length - this.exponent)
    const fraction = text.slice(text.length - this.exponent)
    if (/[1-9]/.test(fraction.slice(places))) {
      throw new MoneyError(
        "AMOUNT_PRECISION",
        `${this.toDecimal()} ${this.currency} does not fit ${places} decimals`
      )
    }
    const shown = fraction.slice(0, places).padEnd(places, "0")
    return `${this.minor < 0n ? "-" : ""}${whole}${places > 0 ? `.${shown}` : ""}`
  }

  isPositive(): boolean {
    return this.minor > 0n
  }

  isZero(): boolean {
    return this.minor === 0n
  }

  /** Same currency and same amount. Different currencies are never equal. */
  equals(other: Money): boolean {
    return this.currency === other.currency && this.compare(other) === 0
  }

  /** Negative, zero or positive. Throws CURRENCY_MISMATCH across currencies. */
  compare(other: Money): number {
    const [left, right] = align(this, other)
    return left < right ? -1 : left > right ? 1 : 0
  }

  plus(other: Money): Money {
    const [left, right, exponent] = align(this, other)
    return new Money(left + right, this.currency, exponent)
  }

  minus(other: Money): Money {
    const [left, right, exponent] = align(this, other)
    return new Money(left - right, this.currency, exponent)
  }

  /** "128.40 MYR", for messages. */
  toString(): string {
    return `${this.toDecimal()} ${this.currency}`
  }
}

function align(left: Money, right: Money): [bigint, bigint, number] {
  if (left.currency !== right.currency) {
    throw new MoneyError(
      "CURRENCY_MISMATCH",
      `${left.currency} and ${right.currency} cannot be compared`
    )
  }
  const exponent = Math.max(left.exponent, right.exponent)
  const scale = (money: Money) => money.minor * 10n ** BigInt(exponent - money.exponent)
  return [scale(left), scale(right), exponent]
}

function parse(amount: DecimalInput): { sign: bigint; digits: string; fraction: string } {
  const match = DECIMAL.exec(decimalText(amount))
  if (!match) {
    throw new MoneyError("AMOUNT_FORMAT", "The amount is not a plain decimal number")
  }
  return { sign: match[1] ? -1n : 1n, digits: match[2], fraction: match[3] ?? "" }
}

function decimalText(amount: DecimalInput): string {
  if (typeof amount === "string") {
    return amount
  }
  if (typeof amount === "number") {
    return expand(String(amount))
  }
  if (amount && typeof amount === "object") {
    const { raw, value, numeric } = amount as {
      raw?: { value?: unknown }
      value?: unknown
      numeric?: unknown
    }
    // A Medusa BigNumber keeps the exact text in `raw`; `numeric` is a float of it. An object with
    // none of them may be a bignumber.js number, whose text is exact.
    return expand(String(raw?.value ?? value ?? numeric ?? amount))
  }
  return ""
}

/**
 * Writes out the exponent that machines put into very small and very large numbers (1e-7), exactly.
 * Text typed by people never comes here: "1e3" stays a format error.
 */
function expand(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]?\d{1,2})$/i.exec(text)
  if (!match) {
    return text
  }
  const [, sign, whole, fraction = "", power] = match
  const digits = whole + fraction
  const point = whole.length + Number(power)
  return point <= 0
    ? `${sign}0.${"0".repeat(-point)}${digits}`
    : `${sign}${digits.slice(0, point).padEnd(point, "0")}.${digits.slice(point) || "0"}`
}
