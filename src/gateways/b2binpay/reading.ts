import { asRecord } from "../answer-values"

export type Fields = Record<string, unknown>

/** One object of JSON:API (b2binpay.md 1, format). */
export type Resource = {
  type: string | null
  id: string | null
  attributes: Fields
  relationships: Fields
}

/** Value of an own field. */
export function field(record: Fields, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** A nested object; null for everything else. */
export function recordAt(record: Fields, name: string): Fields | null {
  return asRecord(field(record, name))
}

/** An id: digits as text, or a whole number; null for everything else. */
export function idOf(value: unknown): string | null {
  if (typeof value === "number") {
    return Number.isSafeInteger(value) && value >= 0 ? `${value}` : null
  }
  return typeof value === "string" && /^\d{1,20}$/.test(value) ? value : null
}

/** A whole number such as a status as plain text, its sign kept; null for everything else. */
export function wholeOf(value: unknown): string | null {
  if (typeof value === "number") {
    return Number.isSafeInteger(value) ? `${value}` : null
  }
  return typeof value === "string" && /^-?\d{1,9}$/.test(value) ? value : null
}

/** A text as it is, at most `max` characters; null for everything else. */
export function plainText(value: unknown, max = 128): string | null {
  return typeof value === "string" && value !== "" && value.length <= max ? value : null
}

/** An object of an answer or callback; null when it is none. */
export function resourceOf(value: unknown): Resource | null {
  const record = asRecord(value)
  return (
    record && {
      type: plainText(field(record, "type")),
      id: idOf(field(record, "id")),
      attributes: recordAt(record, "attributes") ?? {},
      relationships: recordAt(record, "relationships") ?? {},
    }
  )
}

/** The objects of a list; none when there is no list. */
export function resourcesOf(value: unknown): Resource[] {
  return Array.isArray(value)
    ? value.map(resourceOf).filter((one): one is Resource => one !== null)
    : []
}

/** Id of the object that a relationship points at; null when it points at none. */
export function relatedId({ relationships }: Resource, name: string): string | null {
  const data = recordAt(recordAt(relationships, name) ?? {}, "data")
  return data && idOf(field(data, "id"))
}
