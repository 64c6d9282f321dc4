/** A colour of its own for every title, always the same: degrees on the colour wheel, 0 to 359. */
export function hueOf(title: string): number {
  let hash = 7
  for (const letter of title) {
    hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521
  }
  return hash % 360
}
