import type { Claim } from "../../core/payment"
import type { Order, SwedbankPayment } from "./order"
import type { TransactionType } from "./words"

/** Failed captures or reversals in a row after which only support unlocks (swedbank-pay.md 5). */
const LOCK_AFTER = 5

export const isLocked = (order: Order) => order.failuresInARow >= LOCK_AFTER

/** What came in and what is left, in minor units. */
export function balancesOf(order: Order) {
  const sum = (type: TransactionType) =>
    order.transactions.reduce((total, it) => total + (it.type === type ? it.amount : 0), 0)
  const authorized = sum("Authorization")
  const captured = sum("Capture") + sum("Sale")
  const reversed = sum("Reversal")
  return {
    /** Confirmed by the payer: authorized, or sold at once. */
    confirmed: authorized + sum("Sale"),
    captured,
    reversed,
    toCapture: Math.max(authorized - captured - sum("Cancellation"), 0),
    toReverse: captured - reversed,
  }
}

/**
 * `status` (swedbank-pay.md 4). Reversed needs everything captured to be given back; while a rest
 * can still be captured the order stays Paid, which no document states.
 */
export function statusOf(payment: SwedbankPayment): string {
  if (payment.state !== "paid") {
    return payment.state === "voided"
      ? "Cancelled"
      : payment.state === "cancelled"
        ? "Aborted"
        : "Initialized"
  }
  const { captured, toReverse, toCapture } = balancesOf(payment.order)
  return captured > 0 && toReverse === 0 && toCapture === 0 ? "Reversed" : "Paid"
}

/** The gateway's truth about a payment, amounts in minor units. */
export function claimOf(payment: SwedbankPayment): Claim {
  const { confirmed, captured, reversed } = balancesOf(payment.order)
  return {
    reference: payment.reference,
    txnId: payment.txnId,
    amount: payment.amount,
    currency: payment.currency,
    status: statusOf(payment),
    authorizedAmount: String(confirmed),
    capturedAmount: String(captured),
    refundedAmount: String(reversed),
    paidAt: payment.paidAt,
  }
}
