import { asRecord } from "../answer-values"
import { Money, MoneyError } from "../money"

export type Fields = Record<string, unknown>

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A name without its spelling: `totalAmount`, `total_amount` and `TOTAL-AMOUNT` are one. */
export function fold(name: string): string {
  return name.replace(/[_-]/g, "").toLowerCase()
}

/**
 * Value of a field in either spelling of the API (inbank.md 1, versions; the key `Message` of 6
 * too). The text "null", which some answers have for nothing, is null. Own fields only.
 */
export function field(record: Fields, name: string): unknown {
  const wanted = fold(name)
  const value = Object.hasOwn(record, name)
    ? record[name]
    : Object.entries(record).find(([key]) => fold(key) === wanted)?.[1]
  return value === "null" ? null : value
}

/** A nested object under a name in either spelling; null for everything else. */
export function recordAt(record: Fields, name: string): Fields | null {
  return asRecord(field(record, name))
}

/** An id of the gateway in lower case; null for what is no UUID, so that no path is made of it. */
export function uuidOf(value: unknown): string | null {
  return typeof value === "string" && UUID.test(value) ? value.toLowerCase() : null
}

/** True or false, also written as text (inbank.md 6); null for everything else. */
export function flagOf(value: unknown): boolean | null {
  const text = String(value).toLowerCase()
  return text === "true" || text === "false" ? text === "true" : null
}

/**
 * An amount in major units, a number or decimal text (inbank.md 6); null when it is not there, is
 * below zero, or does not fit the currency exactly.
 */
export function decimalOf(value: unknown, currency: string): Money | null {
  if (typeof value !== "number" && typeof value !== "string") {
    return null
  }
  try {
    const amount = Money.ofDecimal(value, currency)
    return amount.minor < 0n ? null : amount
  } catch (error) {
    if (error instanceof MoneyError) {
      return null
    }
    throw error
  }
}
