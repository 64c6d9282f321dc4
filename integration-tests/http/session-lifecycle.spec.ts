import { Admin } from "../support/admin"
import { eventually } from "../support/eventually"
import { facts } from "../setup/facts"
import { Gateway } from "../support/gateway"
import { hurryInquiry, makeOlder } from "../support/hurry"
import {
  eventsOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilAtRest,
  untilAttention,
  untilSettled,
  untilWorkedOff,
} from "../support/journal"
import { openPayment } from "../support/open-payment"
import { holdRow } from "../support/row-lock"
import { Shop } from "../support/shop"
import { refundInPortal } from "../support/portal"

describe("a session that Medusa deletes or cancels", () => {
  const shop = new Shop()
  const gateway = new Gateway()
  const admin = new Admin()

  const paidOrder = async () => {
    const payment = await openPayment(shop)
    await gateway.act(payment.reference, { outcome: "paid" })
    const { order_id } = await untilSettled(payment.txnId, "captured")
    return { ...payment, orderId: String(order_id) }
  }

  it("places the order when the old payment is paid after all, and the cart is as it was", async () => {
    const { cartId, collectionId, txnId, reference } = await openPayment(shop)
    await shop.openSession(collectionId, { provider: "pp_system_default" }).expect(200)
    expect(await transactionOf(txnId)).toMatchObject({
      session_deleted_at: expect.any(Date),
      next_inquiry_at: expect.any(Date),
    })
    await gateway.act(reference, { outcome: "paid" })
    expect(await untilSettled(txnId, "captured")).toMatchObject({
      attention: null,
      session_deleted_at: null,
    })
    await expectPaidOnce(cartId)
    expect((await eventsOf(txnId)).map(({ name }) => name)).toEqual([
      "opened",
      "session_deleted",
      "state_changed",
      "adopted",
      "session_adopted",
      "order_placed",
      "capture_recorded",
    ])
  })

  it("keeps watching the old payment when the cart changes", async () => {
    const { cartId, txnId, reference } = await openPayment(shop)
    await shop
      .request("post", `/store/carts/${cartId}/line-items`)
      .send({ variant_id: facts().variantId, quantity: 1 })
      .expect(200)
    expect((await transactionOf(txnId)).session_deleted_at).toEqual(expect.any(Date))
    await gateway.act(reference, { outcome: "paid" })
    expect((await untilAttention(txnId)).attention).toBe("late_payment")
    await expectUnpaid(cartId)
  })

  it("asks a person when both the old and the new payment are paid", async () => {
    const { cartId, collectionId, txnId, reference } = await openPayment(shop)
    const opened = await shop.openSession(collectionId).expect(200)
    const [session] = opened.body.payment_collection.payment_sessions
    const second = await transactionOf(session.data.txn_id)
    await gateway.act(second.reference, { outcome: "paid" })
    await untilSettled(second.id, "captured")
    await gateway.act(reference, { outcome: "paid" })
    expect((await untilAttention(txnId)).attention).toBe("double_payment")
    await expectPaidOnce(cartId)
  })

  it("refuses to start over while a verified payment is being placed", async () => {
    const { cartId, collectionId, txnId, reference } = await openPayment(shop)
    await makeOlder(txnId, 5)
    const release = await holdRow("cart", cartId)
    await gateway.act(reference, { outcome: "paid" })
    await eventually(
      async () => (await transactionOf(txnId)).state === "captured",
      "the payment verified"
    )
    const { status, body } = await shop.openSession(collectionId)
    await release()
    expect({ status, message: body.message }).toEqual({
      status: 400,
      message: expect.stringContaining("has just been paid and its order is being placed"),
    })
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
  })

  it("refunds captured money when its order is cancelled, and never voids it", async () => {
    const { orderId, txnId, reference } = await paidOrder()
    const { status } = await admin.request("post", `/admin/orders/${orderId}/cancel`)
    expect(status).toBe(200)
    expect(await gateway.payment(reference)).toMatchObject({
      status: "REFUNDED",
      refunded_amount: "128.40",
    })
    expect(await transactionOf(txnId)).toMatchObject({ refunded_amount: "128.40" })

    // The gateway tells us what we did: nothing that a person has to look at.
    const [sent] = await gateway.callbacks(reference)
    await gateway.resend(sent.id)
    await hurryInquiry(txnId)
    await untilWorkedOff(txnId)
    expect(await untilAtRest(txnId)).toMatchObject({ attention: null, state: "captured" })
  })

  it("places no order for money that went back before we heard of the payment", async () => {
    const { cartId, txnId, reference } = await openPayment(shop)
    await makeOlder(txnId, 5)
    await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
    expect(await refundInPortal(reference, "128.40")).toBe(200)
    await hurryInquiry(txnId)
    expect(await untilSettled(txnId, "captured")).toMatchObject({
      refunded_amount: "128.40",
      order_id: null,
      attention: null,
    })
    await shop.complete(cartId).expect(400)
    await expectUnpaid(cartId)
  })
})
