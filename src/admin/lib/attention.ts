import type { TextKey } from "./use-text"

const keys = new Map<string, TextKey>([
  ["amount_mismatch", "attention.amountMismatch"],
  ["capture_not_sent", "attention.captureNotSent"],
  ["cart_changed", "attention.cartChanged"],
  ["currency_mismatch", "attention.currencyMismatch"],
  ["double_payment", "attention.doublePayment"],
  ["late_payment", "attention.latePayment"],
  ["refund_failed", "attention.refundFailed"],
  ["refund_not_sent", "attention.refundNotSent"],
  ["refund_unconfirmed", "attention.refundUnconfirmed"],
  ["settle_failed", "attention.settleFailed"],
])

/**
 * Text of why a person has to look at a payment; the one for reasons without a text of their own
 * shows the `reason` itself.
 */
export function attentionKeyOf(reason: string): TextKey {
  return keys.get(reason) ?? "attention.other"
}
