/** Somebody asked the sandbox itself for something it cannot do; the message says what would work. */
export class Invalid extends Error {}

/** A value of a list. @throws Invalid naming the list */
export function oneOf<Value extends string>(
  name: string,
  value: unknown,
  values: readonly Value[]
): Value {
  const found = values.find((candidate) => candidate === value)
  if (found === undefined) {
    throw new Invalid(`${name} must be one of ${values.join(", ")}`)
  }
  return found
}

/** Trimmed text or a number as text; undefined when absent or empty. @throws Invalid */
export function optionalText(name: string, value: unknown): string | undefined {
  if (value === undefined || value === null || value === "") {
    return undefined
  }
  if (typeof value !== "string" && typeof value !== "number") {
    throw new Invalid(`${name} must be text`)
  }
  return String(value).trim() || undefined
}

/** A whole number of at least `least`; undefined when absent or empty. @throws Invalid */
export function optionalCount(name: string, value: unknown, least: number): number | undefined {
  const text = optionalText(name, value)
  if (text === undefined) {
    return undefined
  }
  const count = Number(text)
  if (!Number.isInteger(count) || count < least) {
    throw new Invalid(`${name} must be a whole number of at least ${least}`)
  }
  return count
}

/** The fields of a JSON or form body. */
export function fieldsOf(body: unknown): Record<string, unknown> {
  return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : {}
}
