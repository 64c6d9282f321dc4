import type { GatewayTruth } from "../gateways/contract"
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
  const moved = truth.state === "captured" ? truth.captured : truth.authorized
  if (moved.currency !== transaction.amount.currency || moved.compare(transaction.amount) > 0) {
    return { reason: "amount_mismatch", details: both(transaction, moved.toString()) }
  }
  return null
}

function both(transaction: Transaction, gateway: string): Record<string, string> {
  return { ours: transaction.amount.toString(), gateway }
}
