import { asRecord } from "../answer-values"
import type { TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import { Money } from "../money"

export type Fields = Record<string, unknown>

/** Value of an own field. */
export function field(record: Fields, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** The objects of a list; none when there is no list. */
export function listAt(record: Fields, name: string): Fields[] {
  const value = field(record, name)
  return Array.isArray(value)
    ? value.map(asRecord).filter((entry): entry is Fields => entry !== null)
    : []
}

/** Text of letters, digits, dash and underscore, as all ids of Kustom are; null for all else. */
export function idOf(value: unknown): string | null {
  return typeof value === "string" && /^[\w-]{1,64}$/.test(value) ? value : null
}

/** An answer that cannot be about this payment. Nothing may follow from it. */
export function mismatch({ reference }: TransactionFacts, what: string): GatewayError {
  return new GatewayError("invalid", `Kustom answered about ${reference} with ${what}`, {
    code: "RESPONSE_MISMATCH",
  })
}

/** Reads the minor units of one answer; `optional` is null when the field is not there. */
export type AmountReader = {
  required: (from: Fields, name: string) => Money
  optional: (from: Fields, name: string) => Money | null
}

/**
 * Amounts of an answer in its `purchase_currency`: whole minor units from zero up (kustom.md 7).
 * Throws GatewayError invalid for anything else.
 */
export function amountsIn(answer: Fields, transaction: TransactionFacts): AmountReader {
  const currency = field(answer, "purchase_currency")
  if (typeof currency !== "string" || !/^[A-Z]{3}$/i.test(currency)) {
    throw mismatch(transaction, "no purchase_currency")
  }
  const optional = (from: Fields, name: string): Money | null => {
    const value = field(from, name)
    if (value === undefined || value === null) {
      return null
    }
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) {
      throw mismatch(transaction, `an unusable ${name}`)
    }
    // All currencies have two decimals here, whatever ISO 4217 says of one we did not ask for.
    return Money.ofMinor(value, currency, 2)
  }
  const required = (from: Fields, name: string): Money => {
    const amount = optional(from, name)
    if (amount === null) {
      throw mismatch(transaction, `no ${name}`)
    }
    return amount
  }
  return { required, optional }
}
