import type { Order } from "./order"

export type OrderStatus =
  "AUTHORIZED" | "PART_CAPTURED" | "CAPTURED" | "CANCELLED" | "EXPIRED" | "CLOSED"

const sum = (entries: readonly { amount: number }[]) =>
  entries.reduce((total, { amount }) => total + amount, 0)

export const capturedOf = (order: Order): number => sum(order.captures)
export const refundedOf = (order: Order): number => sum(order.refunds)

/** What may still be captured. */
export const remainingOf = (order: Order): number =>
  order.end ? 0 : order.amount - order.released - capturedOf(order)

/** kustom.md 6.1; an order whose rest was released counts as captured, which is inferred. */
export function statusOf(order: Order): OrderStatus {
  if (order.end) {
    return order.end
  }
  const captured = capturedOf(order)
  if (captured === 0) {
    return "AUTHORIZED"
  }
  if (remainingOf(order) > 0) {
    return "PART_CAPTURED"
  }
  return refundedOf(order) === captured ? "CLOSED" : "CAPTURED"
}
