import type { Claim } from "../../core/payment"
import type { KustomPayment } from "./session"

/** A session as the API shows it (kustom.md 3.3). `told` may be untrue, when a fault wants it so. */
export function sessionDocument(payment: KustomPayment, told: Claim) {
  const { request, status, completedAt } = payment.session
  const merchantData = request.merchantData?.replaceAll(payment.reference, told.reference)
  return {
    session_id: told.txnId,
    status: told.status,
    device_id: request.deviceId,
    order_amount: Number(told.amount),
    purchase_currency: told.currency,
    purchase_started_at: request.startedAt,
    order_tax_amount: request.taxAmount,
    merchant_reference1: told.reference,
    ...(merchantData === undefined ? {} : { merchant_data: merchantData }),
    order_items: request.items,
    // A stale answer knows no order yet.
    ...(payment.order && told.status !== "CREATED" ? { order_id: payment.order.id } : {}),
    ...(completedAt && status === told.status
      ? { purchase_completed_at: seconds(completedAt) }
      : {}),
  }
}

/** A time in whole seconds. */
export const seconds = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, "Z")
