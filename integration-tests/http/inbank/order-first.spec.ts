import { Admin } from "../../support/admin"
import { makeOlder } from "../../support/hurry"
import { untilAsked } from "../../support/inquiries"
import { inbank, openAt } from "../../support/inbank-shop"
import {
  expectPaidOnce,
  outcomeOf,
  transactionOf,
  untilAttention,
  untilSettled,
} from "../../support/journal"
import { Shop } from "../../support/shop"

const THREE_DAYS = 3 * 86_400

describe("orders that wait days for Inbank's decision", () => {
  const shop = new Shop()
  const admin = new Admin()

  const waiting = async () => {
    const payment = await openAt("first")
    const { body } = await shop.complete(payment.cartId).expect(200)
    await inbank.act(payment.reference, { outcome: "pending" })
    await makeOlder(payment.txnId, THREE_DAYS)
    await untilAsked(payment.txnId)
    expect(await transactionOf(payment.txnId)).toMatchObject({ state: "pending", attention: null })
    return { ...payment, orderId: String(body.order.id) }
  }

  it("denied after three days are closed and flagged, nothing captured", async () => {
    const { txnId, cartId, orderId, reference } = await waiting()
    await inbank.act(reference, { outcome: "declined" })
    expect(await untilAttention(txnId)).toMatchObject({
      state: "declined",
      attention: "unpaid_order",
      attention_details: { order_id: orderId, cancelled: true },
      captured_amount: "0.00",
    })
    const { body } = await admin.request("get", `/admin/orders/${orderId}?fields=id,status`)
    expect(body.order.status).toBe("canceled")
    expect(await outcomeOf(cartId)).toEqual({ orders: [orderId], payments: 0, captures: [] })
  })

  it("granted after three days are paid, and are the same order", async () => {
    const { txnId, cartId, orderId, reference } = await waiting()
    await inbank.act(reference, { outcome: "paid" })
    await untilSettled(txnId, "captured")
    expect((await expectPaidOnce(cartId)).orders).toEqual([orderId])
  })
})
