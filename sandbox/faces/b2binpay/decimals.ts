/** Decimals without a sign or an exponent, as all amounts of the API are written (b2binpay.md 7). */
export const isDecimal = (text: string): boolean => /^\d{1,24}(\.\d{1,18})?$/.test(text)

/** How many places a decimal is written with. */
export const placesOf = (text: string): number => text.split(".")[1]?.length ?? 0

/** A decimal in the smallest units of `exp` places; what is smaller than one is cut off. */
export function unitsOf(text: string, exp: number): bigint {
  const [whole, fraction = ""] = text.split(".")
  return BigInt(whole + fraction.slice(0, exp).padEnd(exp, "0"))
}

/** Smallest units, zero or more, as a decimal with all its places. */
export function decimal(units: bigint, exp: number): string {
  const digits = units.toString().padStart(exp + 1, "0")
  return exp === 0 ? digits : `${digits.slice(0, -exp)}.${digits.slice(-exp)}`
}

/** Division rounded half up. */
export const rounded = (left: bigint, right: bigint): bigint => (left * 2n + right) / (right * 2n)

/** Division rounded up. */
export const roundedUp = (left: bigint, right: bigint): bigint => (left + right - 1n) / right
