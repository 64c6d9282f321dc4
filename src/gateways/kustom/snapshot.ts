import type { Order } from "./order"
import type { Session } from "./session"

/** Everything worth keeping of a session; nothing about the payer or the card is in one. */
export function sessionSnapshot(session: Session, note?: string): Record<string, unknown> {
  const { status, amount, deviceId, orderId } = session
  return present({
    session: status,
    amount: amount.toString(),
    device: deviceId,
    order: orderId,
    note,
  })
}

/** Everything worth keeping of an order, nothing about the payer or the card. */
export function orderSnapshot(
  order: Order,
  session?: Session,
  note?: string
): Record<string, unknown> {
  return present({
    ...(session ? sessionSnapshot(session) : {}),
    order: order.id,
    order_status: order.status,
    fraud_status: order.fraudStatus,
    order_amount: order.amount.toString(),
    original_amount: order.originalAmount.toString(),
    captured: order.captured.toString(),
    refunded: order.refunded.toString(),
    remaining: order.remaining?.toString(),
    method: order.method,
    note,
  })
}

function present(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined)
  )
}
