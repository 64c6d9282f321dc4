import type { Money } from "../gateways/money"
import type { Transaction } from "../modules/payment-journal/store"
import { readMoney } from "./held"

/** What the gateway holds of a payment; null where nobody knows what of it is this payment's. */
export type GatewayAmounts = Record<"authorized" | "captured" | "refunded", Money | null>

/** Reasons for which the gateway's answer was not written down: it may be about something else. */
const NOT_WRITTEN_DOWN: ReadonlySet<string> = new Set([
  "amount_unknown",
  "gateway_id_mismatch",
  "overpaid",
  "reference_mismatch",
  "reference_unknown",
  "underpaid",
  "wallet_mismatch",
])

/**
 * The gateway's side of a payment as far as it is known. A wrong amount never became ours, so it is
 * taken from what was noted when a person was asked.
 */
export function gatewayAmounts(transaction: Transaction): GatewayAmounts {
  const { attention, attention_details, authorized, captured, refunded } = transaction
  const isWrittenDown = authorized.isPositive() || captured.isPositive()
  if (!attention || isWrittenDown) {
    return { authorized, captured, refunded }
  }
  if (attention === "amount_mismatch" || attention === "currency_mismatch") {
    const wrong = readMoney(attention_details?.gateway, transaction)
    const isReserved = attention_details?.state === "authorized"
    return {
      authorized: wrong,
      captured: isReserved ? (wrong?.minus(wrong) ?? null) : wrong,
      refunded: wrong?.minus(wrong) ?? null,
    }
  }
  return NOT_WRITTEN_DOWN.has(attention)
    ? { authorized: null, captured: null, refunded: null }
    : { authorized, captured, refunded }
}
