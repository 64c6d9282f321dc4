/** What all gateways' answers are read with. Pure; nothing here throws. */

/**
 * Printable text of a scalar, blanks around it removed, at most `max` characters; null for
 * everything else, the empty text included.
 */
export function textOf(value: unknown, max = 128): string | null {
  if (typeof value !== "string" && !(typeof value === "number" && Number.isFinite(value))) {
    return null
  }
  return cut(String(value), max) || null
}

/**
 * Printable text of at most `max` UTF-16 units, blanks around it removed. Halves of a character become blanks and
 * none is left at the end: Postgres refuses them in JSON, and gateways may.
 */
export function cut(text: string, max: number): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, " ")
    .trim()
    .slice(0, max)
    .replace(/[\ud800-\udbff]$/, "")
    .trim()
}

/** A date in any form the runtime reads; null when there is none. */
export function dateOf(value: unknown): Date | null {
  const text = textOf(value)
  const date = text === null ? null : new Date(text)
  return date === null || Number.isNaN(date.getTime()) ? null : date
}

/** An object, or null for everything else, lists included. */
export function asRecord(value: unknown): Record<string, unknown> | null {
  return value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}

/** Seconds of a Retry-After header, given as a number or a date. `now` in milliseconds. */
export function retryAfterOf(
  header: string | string[] | undefined,
  now: number
): number | undefined {
  const text = [header].flat()[0]?.trim()
  if (!text) {
    return undefined
  }
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined
}
