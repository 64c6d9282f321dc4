import { capturedOf, refundedOf, remainingOf, statusOf } from "./balances"
import type { Capture, Order, OrderRefund } from "./order"
import { seconds } from "./session-document"

/** An order as Order Management shows it (kustom.md 6.1). */
export const orderDocument = (order: Order) => ({
  order_id: order.id,
  status: statusOf(order),
  fraud_status: order.fraudStatus,
  order_amount: order.amount,
  original_order_amount: order.originalAmount,
  captured_amount: capturedOf(order),
  refunded_amount: refundedOf(order),
  remaining_authorized_amount: remainingOf(order),
  purchase_currency: order.currency,
  purchase_country: "SE",
  locale: "sv-SE",
  klarna_reference: order.klarnaReference,
  merchant_reference1: order.reference1,
  merchant_reference2: order.reference2,
  merchant_data: order.merchantData,
  created_at: seconds(order.createdAt),
  expires_at: seconds(order.expiresAt),
  initial_payment_method: order.method,
  order_lines: order.lines,
  captures: order.captures.map((capture) => captureDocument(order, capture)),
  refunds: order.refunds.map(refundDocument),
})

export const captureDocument = (order: Order, capture: Capture) => ({
  capture_id: capture.id,
  captured_amount: capture.amount,
  captured_at: seconds(capture.at),
  reference: capture.reference,
  description: capture.description,
  klarna_reference: `${order.klarnaReference}-${order.captures.indexOf(capture) + 1}`,
  refunded_amount: capture.refunded,
  order_lines: capture.lines,
  shipping_info: capture.shippingInfo,
})

export const refundDocument = (refund: OrderRefund) => ({
  refund_id: refund.id,
  refunded_amount: refund.amount,
  refunded_at: seconds(refund.at),
  reference: refund.reference,
  description: refund.description,
  order_lines: refund.lines,
})
