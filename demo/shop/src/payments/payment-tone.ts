import { endedUnpaid, type PaymentStatus } from "medusa-verified-payments/storefront"

/** Colour of a payment's badge. */
export function paymentTone(payment: PaymentStatus): "busy" | "good" | "bad" | "warn" {
  if (payment.attention) {
    return "warn"
  }
  if (payment.order_placed) {
    return "good"
  }
  return endedUnpaid(payment) ? "bad" : "busy"
}
