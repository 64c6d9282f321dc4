import type { Deeds } from "../deed"
import { expectUncalled, forbid } from "../forbid"
import { soon } from "../soon"
import type { Payment, Stand } from "../stand"
import {
  eventsOf,
  expectAuthorizedOnce,
  expectPaidOnce,
  outcomeOf,
  untilAttention,
  untilSettled,
} from "../../support/journal"

/** A cart whose storefront has completed it before anything was paid. */
export async function placedFirst(
  stand: Stand,
  role = "first"
): Promise<Payment & { orderId: string }> {
  const payment = await stand.open(role)
  const { body } = await stand.shop.complete(payment.cartId).expect(200)
  expect(body.type).toBe("order")
  return { ...payment, orderId: String(body.order.id) }
}

/** The payment ends without money, and what becomes of the order is the account's choice. */
const unpaid =
  (end: "declined" | "cancelled" | "expired", isCancelled: boolean) => async (stand: Stand) => {
    const { outcome, state } = stand.ways.ends[end]!
    const role = isCancelled ? "first" : stand.ways.flagging
    const payment = await placedFirst(stand, role)
    await stand.act(payment, { outcome })
    expect(await untilAttention(payment.txnId)).toMatchObject({
      state,
      attention: "unpaid_order",
      attention_details: { order_id: payment.orderId, cancelled: isCancelled },
      captured_amount: "0.00",
    })
    const path = `/admin/orders/${payment.orderId}?fields=id,status`
    const { body } = await stand.admin.request("get", path)
    expect(body.order.status).toBe(isCancelled ? "canceled" : "pending")
    const nothing = { orders: [payment.orderId], payments: 0, captures: [] }
    expect(await outcomeOf(payment.cartId)).toEqual(nothing)
  }

/** The order stands before its payment is decided (option `orderFirst`). */
export const orderFirst: Deeds = {
  "order first, paid": async (stand) => {
    const { state } = stand.ways.usual
    const payment = await placedFirst(stand)
    const capture = await forbid(stand, payment, "capture")
    await stand.pay(payment)
    expect(await untilSettled(payment.txnId, state)).toMatchObject({
      order_id: payment.orderId,
      attention: null,
    })
    const expectOrder = state === "captured" ? expectPaidOnce : expectAuthorizedOnce
    await soon("the order is paid", async () => {
      expect((await expectOrder(payment.cartId)).orders).toEqual([payment.orderId])
    })
    const names = (await eventsOf(payment.txnId)).map(({ name }) => name)
    expect(names.filter((name) => name === "session_authorized")).toHaveLength(1)
    expect(names).not.toContain("order_placed")
    await expectUncalled(stand, capture)
  },
  "order first, declined": unpaid("declined", true),
  "order first, cancelled": unpaid("cancelled", true),
  "order first, expired": unpaid("expired", true),
  "order first, flagged": unpaid("cancelled", false),
}
