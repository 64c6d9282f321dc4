import { asRecord, textOf } from "../answer-values"
import { Money, MoneyError } from "../money"

export type Fields = Record<string, unknown>

/**
 * Value of a field whose name is spelled in any case: the documentation, recorded answers and live
 * ones differ (swedbank-pay.md 3, 4). Own fields only.
 */
export function field(record: Fields, name: string): unknown {
  if (Object.hasOwn(record, name)) {
    return record[name]
  }
  const wanted = name.toLowerCase()
  return Object.entries(record).find(([key]) => key.toLowerCase() === wanted)?.[1]
}

/** A nested object under a name in any case; null for everything else. */
export function recordAt(record: Fields, name: string): Fields | null {
  return asRecord(field(record, name))
}

/** The objects of a list under a name in any case; null when there is no list. */
export function listAt(record: Fields, name: string): Fields[] | null {
  const value = field(record, name)
  return Array.isArray(value)
    ? value.map(asRecord).filter((entry): entry is Fields => entry !== null)
    : null
}

/** A number for people (swedbank-pay.md 4) as text; null when a float has lost its digits. */
export function numberText(value: unknown): string | null {
  if (typeof value === "number") {
    return Number.isSafeInteger(value) && value >= 0 ? String(value) : null
  }
  return typeof value === "string" && /^\d{1,20}$/.test(value) ? value : null
}

/** Whether a text may be the id of a payment order: opaque, but always of this form. */
export function isOrderId(value: unknown): value is string {
  return (
    typeof value === "string" && value.length <= 128 && /^\/psp\/paymentorders\/[\w-]+$/.test(value)
  )
}

/**
 * An amount of minor units. null when it is not there; "unusable" for what is no whole number from
 * zero up that a float holds exactly, or not in a currency we know.
 */
export function minorOf(value: unknown, currency: string): Money | null | "unusable" {
  if (value === undefined || value === null) {
    return null
  }
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) {
    return "unusable"
  }
  try {
    return Money.ofMinor(value, currency)
  } catch (error) {
    if (error instanceof MoneyError) {
      return "unusable"
    }
    throw error
  }
}

/** `https://api.payex.com/psp/errordetail/creditcard/badrequest` is `badrequest`. */
export function problemWord(type: unknown): string | null {
  const text = textOf(type, 256)
  const word = text?.replace(/\/+$/, "").split("/").at(-1)?.toLowerCase()
  return word && /^[a-z0-9_.-]{1,64}$/.test(word) ? word : null
}
