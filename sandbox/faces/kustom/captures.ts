import { randomUUID } from "node:crypto"

import { capturedOf, refundedOf, remainingOf } from "./balances"
import type { Line } from "./lines"
import type { Capture, Order, OrderRefund } from "./order"
import { omRefused } from "./problems"

/** Money to take or to give back, in minor units. */
export interface Movement {
  amount: number
  reference: string
  description: string
  lines: Line[]
  shippingInfo?: object[]
}

/** @throws Refused CAPTURE_NOT_ALLOWED beyond what is authorized, and before fraud is ruled out */
export function capture(order: Order, wish: Movement, now: Date): Capture {
  if (order.fraudStatus !== "ACCEPTED") {
    throw omRefused("CAPTURE_NOT_ALLOWED", `The fraud status is ${order.fraudStatus}`)
  }
  if (wish.amount > remainingOf(order)) {
    const reason = "The captured amount exceeds what is still authorized"
    throw omRefused("CAPTURE_NOT_ALLOWED", reason)
  }
  const made: Capture = {
    ...wish,
    id: randomUUID(),
    refunded: 0,
    at: now,
    shippingInfo: wish.shippingInfo ?? [],
  }
  order.captures.push(made)
  return made
}

/** @throws Refused REFUND_NOT_ALLOWED beyond what is captured and not given back yet */
export function refund(order: Order, wish: Movement, now: Date): OrderRefund {
  if (wish.amount > capturedOf(order) - refundedOf(order)) {
    throw omRefused("REFUND_NOT_ALLOWED", "The refund is larger than the captured amount")
  }
  const { amount, reference, description, lines } = wish
  const made: OrderRefund = { id: randomUUID(), amount, reference, description, lines, at: now }
  order.refunds.push(made)
  allocate(order, made)
  return made
}

/**
 * Books a refund on the shipments: first on those that hold all of its lines, by their references,
 * then from the oldest (kustom.md 6.2; what happens without lines is a guess).
 */
function allocate({ captures }: Order, { amount, lines }: OrderRefund): void {
  const wanted = lines.flatMap(({ reference }) => reference ?? [])
  const holds = ({ lines: held }: Capture) =>
    wanted.length > 0 &&
    wanted.every((reference) => held.some((one) => one.reference === reference))
  let left = amount
  for (const one of [...captures.filter(holds), ...captures.filter((each) => !holds(each))]) {
    const booked = Math.min(left, one.amount - one.refunded)
    one.refunded += booked
    left -= booked
  }
}
