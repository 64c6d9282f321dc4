import type { Message } from "./message"

/** Words of the transaction paths in callbacks (the founding document, swedbank-pay.md 6). */
const transactions: ReadonlyMap<string, string> = new Map([
  ["authorizations", "authorization"],
  ["captures", "capture"],
  ["cancellations", "cancellation"],
  ["reversals", "reversal"],
  ["sales", "sale"],
])

/** Methods as the gateway spells them; in paths they are lower case. */
const instruments = ["CreditCard", "Invoice", "Swish", "Vipps", "DirectDebit", "MobilePay"]

/** Whether the path of a transaction holds a word that we know. */
export function isKnownTransaction(id: string): boolean {
  return transactions.has(wordOf(id))
}

/** A callback in a few words, for people; nothing is decided by it. */
export function labelOf({ order, payment, transaction }: Message): string {
  if (!transaction) {
    return `payment order ${order?.number}`
  }
  const path = payment?.id.split("/")[2] ?? ""
  const instrument =
    order?.instrument ?? instruments.find((one) => one.toLowerCase() === path.toLowerCase()) ?? path
  const word = wordOf(transaction.id)
  return printable(`${instrument} ${transactions.get(word) ?? word}`)
}

const wordOf = (id: string) => (id.split("/")[5] ?? "").toLowerCase()

/** Visible ASCII-safe text for lists and logs. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, "?").slice(0, 64)
}
