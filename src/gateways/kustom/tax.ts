/** Highest rate in basis points that Kustom takes (kustom.md 7). */
const MAX_RATE = 10_000n

/** Tax inside an amount at a rate in basis points: the rule of kustom.md 7, half away from zero. */
export function taxInside(amount: number, rate: number): number {
  const [share, of] = [BigInt(amount) * BigInt(rate), 10_000n + BigInt(rate)]
  return Number(divide(share, of))
}

/** Whether a tax is the rule's to within one minor unit. */
export function isTaxOf(tax: number, amount: number, rate: number): boolean {
  const of = 10_000n + BigInt(rate)
  const off = BigInt(tax) * of - BigInt(amount) * BigInt(rate)
  return off <= of && off >= -of
}

/**
 * Rate and tax of an amount in minor units, tax included: the rate that the shop names (percent as
 * decimal text) where the tax agrees with it, else the one that the tax amounts to, in whole basis
 * points. The tax is the shop's as far as the rule allows.
 */
export function taxOf(
  amount: number,
  tax: number,
  percent: string | undefined
): { tax_rate: number; total_tax_amount: number } {
  const named = percent === undefined ? null : basisPoints(percent)
  const rate = named !== null && isTaxOf(tax, amount, named) ? named : effectiveRate(amount, tax)
  return {
    tax_rate: rate,
    total_tax_amount: isTaxOf(tax, amount, rate) ? tax : taxInside(amount, rate),
  }
}

/** Rate in basis points that a tax inside an amount amounts to, from 0 to 100 %. */
export function effectiveRate(amount: number, tax: number): number {
  const net = BigInt(amount) - BigInt(tax)
  if (net === 0n) {
    return 0
  }
  // Below zero for tax of another sign than its amount, and for more of it than the amount.
  const rate = divide(BigInt(tax) * 10_000n, net)
  return rate < 0n ? 0 : Number(rate > MAX_RATE ? MAX_RATE : rate)
}

/** "25" is 2500; null for what is no percentage from 0 to 100 in whole basis points. */
function basisPoints(percent: string): number | null {
  const match = /^(\d{1,3})(?:\.(\d{1,2})0*)?$/.exec(percent)
  const rate = match && Number(match[1] + (match[2] ?? "").padEnd(2, "0"))
  return rate !== null && rate <= Number(MAX_RATE) ? rate : null
}

/** Rounded to the nearest whole number, half away from zero. */
function divide(dividend: bigint, divisor: bigint): bigint {
  const isNegative = dividend < 0n !== divisor < 0n
  const [top, bottom] = [abs(dividend), abs(divisor)]
  const quotient = (2n * top + bottom) / (2n * bottom)
  return isNegative ? -quotient : quotient
}

const abs = (value: bigint) => (value < 0n ? -value : value)
