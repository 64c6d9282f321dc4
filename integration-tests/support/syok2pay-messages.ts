import { createHmac } from "node:crypto"
import { transactionOf } from "./journal"

export const MERCHANT = "M70318"
export const SECRET = "sk_sandbox_syok2pay_not_a_real_secret"

export type Message = Record<string, unknown>

/** A genuine callback body for a transaction, written out from syok2pay.md 6.1. */
export async function messageFor(
  txnId: string,
  change: Message = {},
  url?: string
): Promise<Message> {
  const row = await transactionOf(txnId, url)
  return {
    merchant_code: MERCHANT,
    reference_no: row.reference,
    txn_id: row.gateway_id,
    txn_status: "SUCCESS",
    status_code: "SUCCESS",
    amount: row.amount,
    currency: "MYR",
    gateway: "demo-acq",
    ...change,
  }
}

/** Headers of the full form (syok2pay.md 2.1), independent of the plugin's own signing. */
export function signed(
  message: Message,
  { secret = SECRET, at = Math.floor(Date.now() / 1000) } = {}
): Record<string, string> {
  const text = [
    message.merchant_code,
    message.reference_no,
    message.amount,
    message.currency,
    at,
  ].join("|")
  return {
    "content-type": "application/json",
    "x-timestamp": String(at),
    "x-signature": createHmac("sha256", secret).update(text).digest("hex"),
  }
}
