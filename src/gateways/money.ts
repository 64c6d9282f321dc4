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
export type DecimalInput = number | string | { value: string | number } | { numeric: number }

const DECIMAL = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?$/
const CURRENCY = /^[A-Z0-9][A-Z0-9-]{1,19}$/

/**
 * Decimals of a currency. ISO 4217 by the runtime's own table (JPY 0, EUR 2, KWD 3); codes it does
 * not know (crypto) have no default, so the gateway must name the exponent.
 */
export function exponentOf(currency: string): number {
  try {
    const { maximumFractionDigits } = new Intl.NumberFormat("en", {
      style: "currency",
      currency,
    }).resolvedOptions()
    return maximumFractionDigits ?? 2
  } catch {
    throw new MoneyError(
      "CURRENCY_FORMAT",
      `"${currency}" is not a known currency; its number of decimals must be given`
    )
  }
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
    return new Money(BigInt(minor), code, exponent ?? exponentOf(code))
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
    const up = (fraction[zero.exponent] ?? "0") >= "5" ? 1n : 0n
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
  if (typeof amount === "number" || typeof amount === "string") {
    return String(amount)
  }
  if (amount && typeof amount === "object") {
    // A Medusa BigNumber keeps the exact text in `raw`; `numeric` is a float of it.
    const raw = (amount as { raw?: { value?: unknown } }).raw?.value
    return String(
      raw ?? (amount as { value?: unknown }).value ?? (amount as { numeric?: unknown }).numeric
    )
  }
  return ""
}
