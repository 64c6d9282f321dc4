/** Cents of a documented amount text: digits, a point, two decimals. Undefined for anything else. */
export function toCents(text: string): number | undefined {
  const match = /^(-?)(\d{1,12})\.(\d{2})$/.exec(text)
  if (!match) {
    return undefined
  }
  const cents = Number(match[2]) * 100 + Number(match[3])
  return match[1] ? -cents : cents
}

/** 12840 becomes "128.40": two decimals for every currency (syok2pay.md 3.3). */
export function fromCents(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`
}

/** An amount a person typed ("12", "12.5") as the gateway writes it; undefined when it is none. */
export function typedAmount(text: string): string | undefined {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.trim())
  if (!match) {
    return undefined
  }
  return `${Number(match[1])}.${(match[2] ?? "").padEnd(2, "0")}`
}
