/** Why a typed amount cannot be used. */
export type AmountProblem = "notANumber" | "tooMuch" | "tooManyDecimals" | "tooPrecise"

export type TypedAmount = { text: string; number: number } | { problem: AmountProblem }

/**
 * Reads an amount that a person typed, with a point or a comma. Nothing is rounded: one that Medusa's
 * numbers cannot carry exactly is a problem.
 *
 * @param typed as it was typed
 * @param most decimal text with all decimals of the currency, such as `128.40`
 */
export function readAmount(typed: string, most: string): TypedAmount {
  const text = typed.trim().replace(",", ".")
  if (!/^\d{1,30}(\.\d{1,30})?$/.test(text) || isZero(text)) {
    return { problem: "notANumber" }
  }
  if (significant(text) > decimals(most)) {
    return { problem: "tooManyDecimals" }
  }
  if (compareDecimals(text, most) > 0) {
    return { problem: "tooMuch" }
  }
  const number = Number(text)
  return compareDecimals(plain(number), text) === 0 ? { text, number } : { problem: "tooPrecise" }
}

/** Below, equal to or above zero as `one` is to `other`. Neither has a sign. */
export function compareDecimals(one: string, other: string): number {
  const places = Math.max(decimals(one), decimals(other))
  const [left, right] = [scaled(one, places), scaled(other, places)]
  return left < right ? -1 : left > right ? 1 : 0
}

export function isZero(amount: string): boolean {
  return !/[1-9]/.test(amount)
}

function decimals(text: string): number {
  return (text.split(".")[1] ?? "").length
}

/** Decimals without the zeros behind. */
function significant(text: string): number {
  return (text.split(".")[1] ?? "").replace(/0+$/, "").length
}

function scaled(text: string, places: number): bigint {
  const [whole, fraction = ""] = text.split(".")
  return BigInt(whole + fraction.padEnd(places, "0"))
}

/** Without an exponent, whose digits after the point are at most those of a double. */
function plain(number: number): string {
  return number.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 })
}
