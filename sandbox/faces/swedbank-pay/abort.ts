import { newEvent, remember } from "./events"
import type { OrderEvent, SwedbankPayment } from "./order"

/** Ends an order nobody paid. */
export function abort(payment: SwedbankPayment, reason: string, now: Date): OrderEvent {
  const { order } = payment
  payment.state = "cancelled"
  order.attempt = undefined
  order.abortReason = reason
  const event = newEvent("Aborted", now)
  return remember(order, event, { name: "PaymentAborted", initiatedBy: "Payer" })
}
