import { facts } from "../../setup/facts"
import { Admin } from "../../support/admin"
import { afterRows } from "../../support/after"
import { openAt } from "../../support/conformance"
import { Gateway } from "../../support/gateway"
import { makeOlder } from "../../support/hurry"
import {
  eventsOf,
  expectAuthorizedOnce,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilAttention,
  untilSettled,
} from "../../support/journal"
import { openPayment } from "../../support/open-payment"
import { Shop } from "../../support/shop"
import { setStock } from "../../support/stock"

const admin = new Admin()
const shop = new Shop()

const refundStray = (txnId: string) =>
  admin.request("post", `/admin/payment-transactions/${txnId}/refund-stray`, {})

const settleAnew = (txnId: string) =>
  admin.request("post", `/admin/payment-transactions/${txnId}/settle`, {})

const outliving = afterRows.filter(({ outlivesSession }) => outlivesSession)

describe.each(outliving)("money that $gateway took and no order came of", (row) => {
  const gateway = new Gateway(row.gateway)
  const { state } = row.endings.paid
  const expectOrder = row.captured ? expectPaidOnce : expectAuthorizedOnce

  const open = async () => {
    const payment = await openAt(row)
    await makeOlder(payment.txnId, 5)
    return payment
  }

  it("is adopted when its session was replaced and the cart is as it was", async () => {
    const { cartId, collectionId, txnId, reference } = await open()
    await shop.openSession(collectionId, { provider: "pp_system_default" }).expect(200)
    await gateway.act(reference, { outcome: "paid" })
    expect(await untilSettled(txnId, state)).toMatchObject({ attention: null })
    await expectOrder(cartId)
  })

  it("is one too many when the cart is paid twice; the order stays", async () => {
    const { cartId, collectionId, txnId, reference } = await open()
    const opened = await shop.openSession(collectionId, { provider: `pp_${row.account}` })
    const [session] = opened.body.payment_collection.payment_sessions
    const second = await transactionOf(session.data.txn_id)
    await makeOlder(second.id, 5)
    await gateway.act(second.reference, { outcome: "paid" })
    await untilSettled(second.id, state)
    await gateway.act(reference, { outcome: "paid" })
    expect(await untilAttention(txnId)).toMatchObject({ attention: "double_payment", state })
    await expectGivenBack(txnId)
    await expectOrder(cartId)
    expect((await refundStray(second.id)).status).toBe(400)
  })

  it("is stray when the cart has changed meanwhile", async () => {
    const { cartId, txnId, reference } = await open()
    await shop
      .request("post", `/store/carts/${cartId}/line-items`)
      .send({ variant_id: facts().variantId, quantity: 1 })
      .expect(200)
    await gateway.act(reference, { outcome: "paid" })
    expect(await untilAttention(txnId)).toMatchObject({ attention: "late_payment", state })
    // The cart is still another one.
    expect((await settleAnew(txnId)).body.payment_transaction.attention).toBe("late_payment")
    await expectGivenBack(txnId)
    await expectUnpaid(cartId)
  })

  /** A person gives it back, twice by mistake; or is told why it cannot be done from here. */
  async function expectGivenBack(txnId: string): Promise<void> {
    const { status, body } = await refundStray(txnId)
    if (row.stray === "manual") {
      expect({ status, message: body.message }).toEqual({
        status: 400,
        message: expect.stringMatching(/has no refunds, and payouts are switched off/),
      })
      return
    }
    expect({ status, payment: body.payment_transaction }).toMatchObject({
      status: 200,
      payment:
        row.stray === "refunded"
          ? { refunded_amount: "128.40", attention: null }
          : { state: "cancelled", captured_amount: "0.00", attention: null },
    })
    expect((await refundStray(txnId)).status).toBe(400)
    const names = (await eventsOf(txnId)).map(({ name }) => name)
    expect(names.filter((name) => name === "stray_refund_asked")).toHaveLength(1)
    expect(names).toContain("attention_resolved")
  }
})

describe("stray money in the hands of a person", () => {
  const gateway = new Gateway()

  afterEach(() => setStock(1000))

  it("becomes the order once what was in its way is mended", async () => {
    const { cartId, txnId, reference } = await openPayment(shop, {
      variantId: facts().scarceVariantId,
    })
    await setStock(0)
    await gateway.act(reference, { outcome: "paid" })
    expect((await untilAttention(txnId)).attention).toBe("order_failed")
    expect((await settleAnew(txnId)).body.payment_transaction.attention).toBe("order_failed")
    await setStock(1000)
    expect((await settleAnew(txnId)).body.payment_transaction).toMatchObject({
      attention: null,
      order_id: expect.any(String),
    })
    await expectPaidOnce(cartId)
    expect((await refundStray(txnId)).status).toBe(400)
  })

  it("becomes the order when a person wants it although the attempt had expired", async () => {
    const { cartId, txnId, reference } = await openPayment(shop)
    await makeOlder(txnId, 5)
    await gateway.act(reference, { outcome: "expired" })
    await untilSettled(txnId, "expired")
    await gateway.act(reference, { outcome: "paid" })
    expect((await untilAttention(txnId)).attention).toBe("late_payment")
    await expectUnpaid(cartId)
    await settleAnew(txnId)
    await expectPaidOnce(cartId)
  })

  it("goes back when the gateway took another amount, and only from the gateway's own amounts", async () => {
    const { cartId, txnId, reference } = await openPayment(shop)
    await makeOlder(txnId, 5)
    await gateway.act(reference, { outcome: "paid", amount: "100.00" })
    expect((await untilAttention(txnId)).attention).toBe("amount_mismatch")
    const { status, body } = await refundStray(txnId)
    expect({ status, payment: body.payment_transaction }).toMatchObject({
      status: 200,
      payment: { refunded_amount: "100.00", attention: null },
    })
    expect(await gateway.payment(reference)).toMatchObject({ refunded_amount: "100.00" })
    await expectUnpaid(cartId)
  })

  it("is not touched where nobody knows whose money it is", async () => {
    const { txnId, reference } = await openPayment(shop)
    await makeOlder(txnId, 5)
    await gateway.addFault({ reference, call: "inquiry", kind: "wrong_reference" })
    await gateway.act(reference, { outcome: "paid" })
    expect((await untilAttention(txnId)).attention).toBe("reference_mismatch")
    const { status, body } = await refundStray(txnId)
    expect({ status, message: body.message }).toEqual({
      status: 400,
      message: expect.stringMatching(/whose money it is/),
    })
    expect(await gateway.payment(reference)).toMatchObject({ refunded_amount: "0.00" })
  })

  it("goes back by itself where the account says so", async () => {
    const { cartId, txnId, reference } = await openPayment(shop, {
      provider: "pp_syok2pay_generous",
    })
    await makeOlder(txnId, 5)
    await shop
      .request("post", `/store/carts/${cartId}/line-items`)
      .send({ variant_id: facts().variantId, quantity: 1 })
      .expect(200)
    await gateway.act(reference, { outcome: "paid" })
    expect(await untilSettled(txnId, "captured")).toMatchObject({
      attention: null,
      refunded_amount: "128.40",
    })
    expect(await gateway.payment(reference)).toMatchObject({ refunded_amount: "128.40" })
    await expectUnpaid(cartId)
  })
})
