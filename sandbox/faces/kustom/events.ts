import { randomUUID } from "node:crypto"

import { randomId } from "../../core/ids"
import type { Capture, Order, OrderRefund } from "./order"

/** One event of the account's webhook (kustom.md 5.2): ids only, whoever wants more reads. */
export interface KustomEvent {
  /** `kevt_…`, the same for every destination. */
  id: string
  type: string
  at: Date
  data: Record<string, unknown>
}

export const newEvent = (type: string, data: KustomEvent["data"]): KustomEvent => ({
  id: randomId("kevt_", 22),
  type,
  at: new Date(),
  data,
})

/** An event of a session; `order_id` and `failure_reason` are always there (seed 003). */
export const sessionEvent = (
  type: string,
  sessionId: string,
  more: { order_id?: string; failure_reason?: string } = {}
): KustomEvent =>
  newEvent(type, { session_id: sessionId, order_id: null, failure_reason: null, ...more })

export const orderCreated = ({ id, createdAt }: Order): KustomEvent =>
  newEvent("order.created", {
    order_id: id,
    created_at: createdAt.toISOString().replace("Z", "000Z"),
  })

export const captureCreated = ({ id }: Order, capture: Capture): KustomEvent =>
  newEvent("capture.created", { order_id: id, capture_id: capture.id })

/** The name `refund_id` is inferred. */
export const refundCreated = ({ id }: Order, refund: OrderRefund): KustomEvent =>
  newEvent("refund.created", { order_id: id, refund_id: refund.id })

/** Opens a dispute, or tells that the one there is changed. */
export function disputeEvent(order: Order): KustomEvent {
  const type = order.disputeId === undefined ? "dispute.created" : "dispute.updated"
  order.disputeId ??= randomUUID()
  return newEvent(type, { order_id: order.id, dispute_id: order.disputeId })
}
