import { toCents } from "./amounts"
import { Refused } from "./answers"

type Body = Record<string, unknown>

/** A required text field. @throws Refused PARAM_MISSING or PARAM_INVALID */
export function required(body: Body, name: string): string {
  const value = optional(body, name)
  if (value === undefined) {
    throw new Refused("PARAM_MISSING", `${name} is required`)
  }
  return value
}

/** A text field; undefined when absent, null or empty. @throws Refused PARAM_INVALID */
export function optional(body: Body, name: string): string | undefined {
  const value = body[name]
  if (value === undefined || value === null || value === "") {
    return undefined
  }
  if (typeof value !== "string" || hasControlCharacter(value)) {
    throw new Refused("PARAM_INVALID", `${name} must be text without control characters`)
  }
  return value
}

/** A reference: at most 64 characters, no `|` because the signing string does not escape it. */
export function reference(body: Body, name: string): string {
  const value = required(body, name)
  if (value.length > 64 || value.includes("|")) {
    throw new Refused("PARAM_INVALID", `${name} must have at most 64 characters and no "|"`)
  }
  return value
}

/** Cents of an amount text with two decimals. @throws Refused PARAM_INVALID or INVALID_AMOUNT */
export function positiveAmount(value: string, name: string): number {
  const cents = toCents(value)
  if (cents === undefined) {
    throw new Refused("PARAM_INVALID", `${name} must be text with two decimals`)
  }
  if (cents <= 0) {
    throw new Refused("INVALID_AMOUNT", `${name} must be positive`)
  }
  return cents
}

/** An http(s) address, placeholders allowed. */
export function address(body: Body, name: string): string {
  const value = required(body, name)
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) {
    throw new Refused("PARAM_INVALID", `${name} must be an http(s) URL`)
  }
  return value
}

const hasControlCharacter = (text: string) =>
  [...text].some((character) => character.charCodeAt(0) < 32 || character.charCodeAt(0) === 127)
