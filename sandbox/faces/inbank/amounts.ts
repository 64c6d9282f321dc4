/** Cents of a JSON number or decimal text with at most two decimals; undefined when it is none. */
export function centsOf(value: unknown): number | undefined {
  const text = typeof value === "number" || typeof value === "string" ? String(value) : ""
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text)
  return match ? Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")) : undefined
}

/** 48990 becomes "489.90", as the control API and the pages write amounts. */
export function decimal(cents: number): string {
  const digits = String(cents).padStart(3, "0")
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** An amount that a person or a script typed, as decimal text; undefined when it is none. */
export function typedAmount(text: string): string | undefined {
  const cents = centsOf(text.trim())
  return cents === undefined ? undefined : decimal(cents)
}
