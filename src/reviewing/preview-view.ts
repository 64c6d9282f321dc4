import type { Foreseen } from "../settling/foresee"

/** What would be done, as the admin API tells it; amounts are decimal text in major units. */
export function previewView({ would, reason, details, amount, orderId, truth }: Foreseen) {
  return {
    would,
    reason: reason ?? null,
    details: details ?? null,
    amount: amount ?? null,
    order_id: orderId ?? null,
    gateway_says: truth && {
      state: truth.state,
      currency_code: truth.captured.currency,
      amount: truth.amount?.toDecimal() ?? null,
      authorized_amount: truth.authorized.toDecimal(),
      captured_amount: truth.captured.toDecimal(),
      refunded_amount: truth.refunded.toDecimal(),
      snapshot: truth.snapshot,
    },
  }
}
