import type { Claim, Payment } from "../../core/payment"
import { fromCents, toCents } from "./amounts"

/** Cents given back so far. */
export function refundedCents(payment: Payment): number {
  return payment.refunds.reduce((sum, refund) => sum + (toCents(refund.amount) ?? 0), 0)
}

/** `txn_status` of a payment (syok2pay.md 5.2). */
export function statusWord(payment: Payment): string {
  if (payment.state !== "paid") {
    return {
      pending: "PENDING",
      declined: "DECLINED",
      cancelled: "CANCELLED",
      expired: "EXPIRED",
      voided: "VOIDED",
    }[payment.state]
  }
  const refunded = refundedCents(payment)
  if (refunded === 0) {
    return "SUCCESS"
  }
  return refunded === toCents(payment.amount) ? "REFUNDED" : "PARTIALLY_REFUNDED"
}

/** The gateway's truth about a payment. */
export function claim(payment: Payment): Claim {
  return {
    reference: payment.reference,
    txnId: payment.txnId,
    amount: payment.amount,
    currency: payment.currency,
    status: statusWord(payment),
    refundedAmount: fromCents(refundedCents(payment)),
    paidAt: payment.paidAt,
  }
}

/** `status_code` is about the request: only a payment still open makes it PENDING. */
export const requestCode = (status: string) => (status === "PENDING" ? "PENDING" : "SUCCESS")

/** ISO time in UTC with whole seconds, as the vendor's samples write it. */
export const isoSeconds = (date: Date) => date.toISOString().replace(/\.\d{3}Z$/, "Z")
