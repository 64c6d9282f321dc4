import type { Claim } from "../../core/payment"
import type { OrderEvent, SwedbankPayment } from "./order"
import { orderReference } from "./paid"
import { paidBy } from "./words"
import type { Instrument } from "../../accounts"

/** The forms of swedbank-pay.md 6, newest first. */
export const SHAPES = [
  { value: "v3.1", label: "v3.1: paymentOrder with number" },
  { value: "v3.0", label: "v3.0: paymentOrder, payment, transaction" },
  { value: "legacy_payment_order", label: "Legacy payment order (2019)" },
  { value: "legacy_payment", label: "Legacy payment: no payment order" },
] as const
export type CallbackShape = (typeof SHAPES)[number]["value"]

/** The body of a callback about one event: a signal without amount or status. */
export function callbackBody(payment: SwedbankPayment, event: OrderEvent, told: Claim): object {
  const { order } = payment
  const reference = { orderReference: orderReference(payment, told) }
  const paymentOrder = { id: told.txnId, instrument: payment.channel }
  switch (order.shape) {
    case "v3.1":
      return { ...reference, paymentOrder: { ...paymentOrder, number: event.number } }
    case "legacy_payment":
      return legacy(payment, event)
    default:
      return { ...reference, paymentOrder, ...legacy(payment, event) }
  }
}

function legacy(payment: SwedbankPayment, event: OrderEvent) {
  const root = `/psp/${payment.channel.toLowerCase()}/payments/${payment.order.payment.id}`
  const id = `${root}/${collection(payment, event)}/${event.id}`
  return {
    payment: { id: root, number: payment.order.payment.number },
    transaction: { id, number: event.number },
  }
}

/** An attempt that came to nothing belongs to what it would have been. */
function collection(payment: SwedbankPayment, event: OrderEvent): string {
  const isAttempt = ["Attempt", "Failed", "Aborted"].includes(event.type)
  return `${isAttempt ? paidBy(payment.channel as Instrument) : event.type}s`.toLowerCase()
}
