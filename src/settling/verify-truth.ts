import type { GatewayTruth } from "../gateways/contract"
import type { Money } from "../gateways/money"
import type { Transaction } from "../modules/payment-journal/store"

export type Mismatch = { reason: string; details: Record<string, string | null> }

/**
 * Whether the gateway's truth is about this very payment: same reference, gateway id, currency and
 * amount. Checked only when money is said to have moved; anything missing counts as different,
 * because money is never settled on doubt (DESIGN.md 2, step 3).
 */
export function verifyTruth(transaction: Transaction, truth: GatewayTruth): Mismatch | null {
  if (truth.state !== "authorized" && truth.state !== "captured") {
    return null
  }
  if (truth.reference === null && truth.gatewayId === null) {
    return {
      reason: "reference_unknown",
      details: { ours: transaction.reference, gateway: null },
    }
  }
  if (truth.reference !== null && truth.reference !== transaction.reference) {
    return {
      reason: "reference_mismatch",
      details: { ours: transaction.reference, gateway: truth.reference },
    }
  }
  if (transaction.gateway_id && truth.gatewayId && truth.gatewayId !== transaction.gateway_id) {
    return {
      reason: "gateway_id_mismatch",
      details: { ours: transaction.gateway_id, gateway: truth.gatewayId },
    }
  }
  if (truth.amount === null) {
    return {
      reason: "amount_unknown",
      details: { ours: transaction.amount.toString(), gateway: null },
    }
  }
  if (truth.amount.currency !== transaction.amount.currency) {
    return { reason: "currency_mismatch", details: both(transaction, truth.amount.toString()) }
  }
  if (!truth.amount.equals(transaction.amount)) {
    return { reason: "amount_mismatch", details: both(transaction, truth.amount.toString()) }
  }
  // What was paid may differ from what was asked for: a fee or a discount of the chosen method. Of
  // what was paid, any part may have been captured since.
  const { authorized, captured } = truth
  if (!authorized.equals(transaction.amount)) {
    return { reason: "amount_mismatch", details: both(transaction, authorized.toString()) }
  }
  if (!isPartOf(captured, authorized)) {
    return { reason: "amount_mismatch", details: both(transaction, captured.toString()) }
  }
  return null
}

function isPartOf(part: Money, whole: Money): boolean {
  return part.currency === whole.currency && part.compare(whole) <= 0
}

function both(transaction: Transaction, gateway: string): Record<string, string> {
  return { ours: transaction.amount.toString(), gateway }
}
