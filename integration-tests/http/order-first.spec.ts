import request from "supertest"
import { facts } from "../setup/facts"
import { Admin } from "../support/admin"
import { untilAsked } from "../support/inquiries"
import {
  eventsOf,
  expectAuthorizedOnce,
  expectUnpaid,
  outcomeOf,
  transactionOf,
  untilAttention,
  untilSettled,
} from "../support/journal"
import { eventually } from "../support/eventually"
import { Shop } from "../support/shop"
import { openAt, swedbankPay } from "../support/swedbank-pay-shop"

describe("orders placed before their payment is decided", () => {
  const shop = new Shop()
  const admin = new Admin()

  const orderOf = async (orderId: string) => {
    const { body } = await admin.request("get", `/admin/orders/${orderId}?fields=id,status`)
    return body.order as { id: string; status: string }
  }

  /** A cart whose storefront has completed it before the shopper goes to the gateway. */
  const placed = async (account = "first") => {
    const payment = await openAt(account)
    const { body } = await shop.complete(payment.cartId).expect(200)
    expect(body.type).toBe("order")
    expect(await outcomeOf(payment.cartId)).toMatchObject({ payments: 0, captures: [] })
    return { ...payment, orderId: String(body.order.id) }
  }

  it("are paid when the gateway's word comes, and stay one", async () => {
    const { cartId, txnId, reference, orderId } = await placed()
    await swedbankPay.act(reference, { outcome: "paid" })
    expect(await untilSettled(txnId, "authorized")).toMatchObject({
      order_id: orderId,
      attention: null,
    })
    const { orders } = await expectAuthorizedOnce(cartId)
    expect(orders).toEqual([orderId])
    const { id } = await admin.paymentOf(orderId)
    expect((await admin.capture(id)).status).toBe(200)
    expect((await outcomeOf(cartId)).captures).toEqual(["128.4"])
  })

  it("are cancelled and flagged when the payment fails", async () => {
    const { cartId, txnId, reference, orderId } = await placed()
    await swedbankPay.act(reference, { outcome: "cancelled" })
    expect(await untilAttention(txnId)).toMatchObject({
      state: "cancelled",
      attention: "unpaid_order",
      attention_details: { order_id: orderId, cancelled: true },
    })
    expect(await orderOf(orderId)).toMatchObject({ status: "canceled" })
    expect(await outcomeOf(cartId)).toEqual({ orders: [orderId], payments: 0, captures: [] })
  })

  it("are only flagged where the account wants to look itself", async () => {
    const { txnId, reference, orderId } = await placed("lenient")
    await swedbankPay.act(reference, { outcome: "cancelled" })
    expect(await untilAttention(txnId)).toMatchObject({
      attention: "unpaid_order",
      attention_details: { cancelled: false },
    })
    expect(await orderOf(orderId)).toMatchObject({ status: "pending" })
  })

  it("are placed by us once the shopper is back and the gateway still decides", async () => {
    const { cartId, txnId, reference } = await openAt("first")
    await swedbankPay.act(reference, { outcome: "pending", callbacks: "dropped" })
    await untilAsked(txnId)
    await expectUnpaid(cartId)
    const path = `/payments/swedbank-pay_first/${txnId}/return`
    await request(facts().medusaUrl).get(path).expect(200)
    await untilAsked(txnId)
    const { orders } = await eventually(async () => {
      const outcome = await outcomeOf(cartId)
      return outcome.orders.length > 0 && outcome
    }, "the order is placed first")
    expect(await outcomeOf(cartId)).toEqual({ orders, payments: 0, captures: [] })
    expect((await eventsOf(txnId)).map(({ name }) => name)).toContain("order_placed_first")
    await swedbankPay.act(reference, { outcome: "paid" })
    await untilSettled(txnId, "authorized")
    expect((await expectAuthorizedOnce(cartId)).orders).toEqual(orders)
  })

  it("are not placed at an account that does not want that", async () => {
    const { cartId, txnId, reference } = await openAt("main")
    await swedbankPay.act(reference, { outcome: "pending", callbacks: "dropped" })
    const path = `/payments/swedbank-pay_main/${txnId}/return`
    await request(facts().medusaUrl).get(path).expect(200)
    await untilAsked(txnId)
    await expectUnpaid(cartId)
    await shop.complete(cartId).expect(400)
  })
})

describe("accounts that capture at once", () => {
  it("take the money as soon as the order stands", async () => {
    const { cartId, txnId, reference } = await openAt("instant")
    await swedbankPay.act(reference, { outcome: "paid" })
    await untilSettled(txnId, "captured")
    expect((await outcomeOf(cartId)).captures).toEqual(["128.4"])
    expect(await swedbankPay.payment(reference)).toMatchObject({ captured_amount: "12840" })
  })

  it("ask a person when the gateway turns the capture down, and keep order and authorization", async () => {
    const { cartId, txnId, reference } = await openAt("instant")
    await swedbankPay.addFault({
      reference,
      call: "capture",
      kind: "status",
      value: "acquirererror",
    })
    await swedbankPay.act(reference, { outcome: "paid" })
    expect(await untilAttention(txnId)).toMatchObject({ attention: "capture_failed" })
    await expectAuthorizedOnce(cartId)
    expect(await transactionOf(txnId)).toMatchObject({ state: "authorized" })
    expect(await swedbankPay.payment(reference)).toMatchObject({ captured_amount: "0" })
  })
})
