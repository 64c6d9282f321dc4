import type { ClaimedCallback, Transaction } from "../modules/payment-journal/store"

/**
 * Why an authentic callback is nevertheless not about this transaction, or null. Without this an
 * authentic message about one payment could be sent to another payment's URL; it could not settle
 * it (the inquiry decides), but it would make us ask and would be shown as its cause.
 */
export function refusalOf(
  claimed: Pick<ClaimedCallback, "claimed_reference" | "claimed_gateway_id" | "warnings">,
  transaction: Transaction | null
): string | null {
  if (!transaction) {
    return "unknown_transaction"
  }
  if (claimed.claimed_reference !== null && claimed.claimed_reference !== transaction.reference) {
    return "reference_mismatch"
  }
  if (
    claimed.claimed_gateway_id !== null &&
    transaction.gateway_id !== null &&
    claimed.claimed_gateway_id !== transaction.gateway_id
  ) {
    return "gateway_id_mismatch"
  }
  return claimed.warnings?.includes("gateway_not_allowed") ? "gateway_not_allowed" : null
}
