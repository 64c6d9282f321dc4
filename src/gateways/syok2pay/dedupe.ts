import { createHash } from "node:crypto"
import type { RawCallback } from "../contract"
import { Money } from "../money"
import { headerOf, type Message } from "./message"
import type { Syok2PayOptions } from "./options"

/** Fields that change from one delivery of a message to the next. */
const VOLATILE = new Set(["trace_id", "timestamp", "signature", "attempt"])

/**
 * Same text for every delivery of a message, signed again or not: a hash over all it says, field
 * order, spelling of amounts and envelope aside. A message that says nothing (short form) is told
 * apart by its body and timestamp, so that a later one is not taken for a repeat.
 */
export function dedupeKey(raw: RawCallback, message: Message, options: Syok2PayOptions): string {
  const said = [...message.fields]
    .filter(([name]) => !VOLATILE.has(name) && name !== options.callback.signatureField)
    .map(([name, value]): [string, string] => [name, canonical(name, value)])
    .sort(([left], [right]) => (left < right ? -1 : 1))
  const silent = !message.fields.has("reference_no") && !message.fields.has("txn_status")
  const delivery = silent
    ? [headerOf(raw, options.callback.timestampHeader), raw.body.toString("base64")]
    : []
  return createHash("sha256")
    .update(JSON.stringify([message.txnId, said, delivery]))
    .digest("hex")
}

/** "128.4" and "128.40" as one text; null when it is not an amount of two decimals. */
export function canonicalAmount(text: string): string | null {
  try {
    // Two decimals for every currency, so the currency itself does not matter (syok2pay.md 2.1).
    return Money.ofDecimal(text, "XXX", 2).toDecimal()
  } catch {
    return null
  }
}

function canonical(name: string, value: string): string {
  const text = value.trim()
  if (name === "amount" || name === "refunded_amount") {
    return canonicalAmount(text) ?? text
  }
  return name.endsWith("status") || name === "currency" ? text.toUpperCase() : text
}
