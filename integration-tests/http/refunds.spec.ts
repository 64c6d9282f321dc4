import { Admin } from "../support/admin"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import { untilAsked } from "../support/inquiries"
import { eventsOf, transactionOf, untilSettled } from "../support/journal"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"

describe("refunds from the admin", () => {
  const shop = new Shop()
  const gateway = new Gateway()
  const admin = new Admin()

  const paid = async (channel?: string) => {
    const payment = await openPayment(shop)
    await gateway.act(payment.reference, { outcome: "paid", channel })
    const { order_id } = await untilSettled(payment.txnId, "captured")
    const { id } = await admin.paymentOf(String(order_id))
    return { ...payment, orderId: String(order_id), paymentId: id }
  }

  const atGateway = async (reference: string) => (await gateway.payment(reference)).refunded_amount

  it("send exactly the amounts asked for, one after the other", async () => {
    const { orderId, paymentId, reference, txnId } = await paid()
    const before = (await admin.paymentOf(orderId)).data
    expect((await admin.refund(paymentId, 28.4)).status).toBe(200)
    expect(await atGateway(reference)).toBe("28.40")
    expect((await admin.refund(paymentId, 50)).status).toBe(200)
    expect(await atGateway(reference)).toBe("78.40")

    expect(await transactionOf(txnId)).toMatchObject({
      state: "captured",
      captured_amount: "128.40",
      refunded_amount: "78.40",
      attention: null,
    })
    const { refunds, data } = await admin.paymentOf(orderId)
    expect(refunds?.map(({ amount }) => amount).sort()).toEqual([28.4, 50])
    expect(data).toMatchObject({ txn_id: txnId, redirect_url: before.redirect_url })
    const told = (await eventsOf(txnId)).filter(({ name }) => name === "refunded_at_gateway")
    expect(told.map(({ cause }) => cause).sort()).toEqual(refunds?.map(({ id }) => id).sort())
  })

  it("refuse more than is left, before the gateway hears of it", async () => {
    const { paymentId, reference } = await paid()
    expect((await admin.refund(paymentId, 28.4)).status).toBe(200)
    expect((await admin.refund(paymentId, 100.01)).status).toBe(400)
    expect(await atGateway(reference)).toBe("28.40")
    expect((await admin.refund(paymentId, 100)).status).toBe(200)
    expect(await atGateway(reference)).toBe("128.40")
  })

  it("refuse an amount that the currency cannot hold, and refund nothing", async () => {
    const { paymentId, reference, orderId } = await paid()
    const answer = await admin.refund(paymentId, 10.005)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toMatch(/was not refunded: MYR has 2 decimals/)
    expect(await atGateway(reference)).toBe("0.00")
    expect((await admin.paymentOf(orderId)).refunds).toEqual([])
  })

  it.each(["hang_up", "empty", "html"])(
    "happen once when the gateway's answer is lost (%s)",
    async (kind) => {
      const { paymentId, orderId, reference, txnId } = await paid()
      await gateway.addFault({ reference, call: "refund", kind, times: 1 })
      expect((await admin.refund(paymentId, 28.4)).status).toBe(200)
      expect(await atGateway(reference)).toBe("28.40")
      expect(await transactionOf(txnId)).toMatchObject({ refunded_amount: "28.40" })
      expect((await admin.paymentOf(orderId)).refunds).toHaveLength(1)
    }
  )

  it("tell the merchant when it is not known whether they happened, and do not double them", async () => {
    const { paymentId, reference, txnId } = await paid()
    await gateway.addFault({ reference, call: "refund", kind: "hang_up", times: 1 })
    await gateway.addFault({ reference, call: "inquiry", kind: "status", value: "500", times: 1 })
    const unclear = await admin.refund(paymentId, 28.4)
    expect(unclear.status).toBe(500)
    expect(unclear.body.message).toMatch(/It is not known whether Syok2Pay did the refund/)

    const again = await admin.refund(paymentId, 28.4)
    expect(again.status).toBe(200)
    expect(await atGateway(reference)).toBe("28.40")
    expect(await transactionOf(txnId)).toMatchObject({ refunded_amount: "28.40" })
  })

  it("keep an unclear refund in mind until it is repeated with the same amount", async () => {
    const { paymentId, reference } = await paid()
    await gateway.addFault({ reference, call: "refund", kind: "drop", times: 2 })
    await gateway.addFault({ reference, call: "inquiry", kind: "status", value: "500", times: 1 })
    expect((await admin.refund(paymentId, 28.4)).status).toBe(500)
    const other = await admin.refund(paymentId, 50)
    expect(other.status).toBe(400)
    expect(other.body.message).toContain("Refund 28.40 MYR again first")
    expect(await atGateway(reference)).toBe("0.00")

    expect((await admin.refund(paymentId, 28.4)).status).toBe(200)
    expect((await admin.refund(paymentId, 50)).status).toBe(200)
    expect(await atGateway(reference)).toBe("78.40")
  })

  /** A refund of 28.40 that happened, whose answer was lost, and that an inquiry has shown since. */
  const shownAfterFailing = async () => {
    const payment = await paid()
    const { paymentId, orderId, reference, txnId } = payment
    await gateway.addFault({ reference, call: "refund", kind: "hang_up", times: 1 })
    await gateway.addFault({ reference, call: "inquiry", kind: "status", value: "500", times: 1 })
    expect((await admin.refund(paymentId, 28.4)).status).toBe(500)
    await untilAsked(txnId)
    await eventually(
      async () => (await admin.paymentOf(orderId)).refunds?.length === 1,
      "the refund that happened is in Medusa"
    )
    return payment
  }

  it("go on with other amounts once an inquiry has shown the unclear one, which is not repeated", async () => {
    const { paymentId, orderId, reference, txnId } = await shownAfterFailing()
    expect((await admin.refund(paymentId, 50)).status).toBe(200)
    expect(await atGateway(reference)).toBe("78.40")
    const { refunds } = await admin.paymentOf(orderId)
    expect(refunds?.map(({ amount }) => amount).sort()).toEqual([28.4, 50])
    expect(await transactionOf(txnId)).toMatchObject({ refunded_amount: "78.40", attention: null })
  })

  it("are not done again when whoever saw one fail repeats it after an inquiry has shown it", async () => {
    const { paymentId, orderId, reference } = await shownAfterFailing()
    const again = await admin.refund(paymentId, 28.4)
    expect({ status: again.status, message: again.body.message }).toEqual({
      status: 400,
      message: expect.stringContaining("has happened the first time"),
    })
    expect(await atGateway(reference)).toBe("28.40")
    expect((await admin.paymentOf(orderId)).refunds).toHaveLength(1)
  })

  it("take turns, so that two equal ones can be told apart", async () => {
    const { paymentId, reference } = await paid()
    await gateway.addFault({ reference, call: "refund", kind: "timeout", value: "1500", times: 1 })
    const answers = await Promise.all([1, 2].map(() => admin.refund(paymentId, 28.4)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
    const refused = answers.find(({ status }) => status === 400)
    expect(refused?.body.message).toContain(
      "Another capture or refund of this payment is under way"
    )
    expect(await atGateway(reference)).toBe("28.40")
    expect((await admin.refund(paymentId, 28.4)).status).toBe(200)
    expect(await atGateway(reference)).toBe("56.80")
  })

  it("explain what to do when the payment's channel cannot refund", async () => {
    const { paymentId, reference, orderId } = await paid("FPX")
    const answer = await admin.refund(paymentId, 28.4)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toContain("FUNCTION_NOT_SUPPORTED")
    expect(answer.body.message).toContain("Pay the money back by other means")
    expect(await atGateway(reference)).toBe("0.00")
    expect((await admin.paymentOf(orderId)).refunds).toEqual([])
  })
})
