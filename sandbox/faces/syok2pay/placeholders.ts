import type { PlaceholderMood } from "../../core/payment"

/** Values of the two documented placeholders. */
export interface PlaceholderValues {
  gateway: string
  txn_id: string
}

/**
 * Fills `{gateway}` and `{txn_id}` into a URL the shop gave (syok2pay.md 1.1).
 * What the vendor does with percent-encoded braces is not stated, so there are three moods:
 * `raw` fills raw braces only, `encoded` those and `%7B...%7D`, `none` fills nothing.
 */
export function fillPlaceholders(
  template: string,
  values: PlaceholderValues,
  mood: PlaceholderMood
): string {
  if (mood === "none") {
    return template
  }
  const pattern =
    mood === "raw" ? /\{(gateway|txn_id)\}/g : /(?:\{|%7B)(gateway|txn_id)(?:\}|%7D)/gi
  return template.replace(
    pattern,
    (whole, name: string) => values[name as keyof PlaceholderValues] ?? whole
  )
}
