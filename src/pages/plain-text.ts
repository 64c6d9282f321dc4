/** Control characters, and the marks that turn the direction of the text after them. */
const DISTURBING = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu

/** One line of plain text from a value we did not write: nothing invisible, at most 60 characters. */
export function plainText(value: string): string {
  return Array.from(String(value).replace(DISTURBING, "")).slice(0, 60).join("").trim()
}
