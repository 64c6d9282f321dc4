/**
 * An amount in minor units as text. A program writes them ("57200"); a person, and whoever writes a
 * point, means major units ("572", "572.00"). Two decimals for every currency of the account
 * (kustom.md 7).
 */
export function typedAmount(text: string, source: "json" | "form"): string | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim())
  if (!match) {
    return undefined
  }
  const isMinor = source === "json" && match[2] === undefined
  const [, whole, decimals = ""] = match
  return String(isMinor ? Number(whole) : Number(whole) * 100 + Number(decimals.padEnd(2, "0")))
}

/** "57200" becomes "572.00". */
export function major(amount: string): string {
  const digits = amount.padStart(3, "0")
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
