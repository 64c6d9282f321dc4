import { capturedOf, remainingOf, statusOf } from "./balances"
import { RESERVATION } from "./order"
import type { Order } from "./order"
import { omRefused } from "./problems"

/** Releases everything. @throws Refused CANCEL_NOT_ALLOWED after a capture, a cancel or the expiry */
export function cancelOrder(order: Order): void {
  if (statusOf(order) !== "AUTHORIZED") {
    const captured = capturedOf(order) > 0
    const reason = captured ? "The order already has captures" : `The order is ${statusOf(order)}`
    throw omRefused("CANCEL_NOT_ALLOWED", reason)
  }
  order.end = "CANCELLED"
}

/** Gives back what is not captured. @throws Refused NOT_ALLOWED without captures or without a rest */
export function releaseRest(order: Order): void {
  if (statusOf(order) !== "PART_CAPTURED") {
    throw omRefused("NOT_ALLOWED", "There is no remaining authorization to release")
  }
  order.released += remainingOf(order)
}

/** For Klarna's payments only. @throws Refused NOT_ALLOWED */
export function extend(order: Order): void {
  if (order.method.type !== "INVOICE" || remainingOf(order) === 0) {
    throw omRefused("NOT_ALLOWED", "The authorization cannot be extended")
  }
  order.expiresAt = new Date(order.expiresAt.getTime() + RESERVATION)
}

/** @param amount minor units @throws Refused NOT_ALLOWED when nothing is open, or below what is captured */
export function changeAmount(order: Order, amount: number): void {
  const isOpen = ["AUTHORIZED", "PART_CAPTURED"].includes(statusOf(order))
  if (!isOpen || amount < capturedOf(order) + order.released) {
    throw omRefused("NOT_ALLOWED", "The authorization cannot be changed to this amount")
  }
  order.amount = amount
}
