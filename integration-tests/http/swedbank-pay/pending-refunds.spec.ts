import { Admin } from "../../support/admin"
import { sql } from "../../support/database"
import { eventually } from "../../support/eventually"
import { untilAsked } from "../../support/inquiries"
import { eventsOf, transactionOf, untilAttention, untilSettled } from "../../support/journal"
import { atGateway, ordered, swedbankPay } from "../../support/swedbank-pay-shop"

describe("a reversal that the bank carries out days later", () => {
  const admin = new Admin()
  const namesOf = async (txnId: string) => (await eventsOf(txnId)).map(({ name }) => name)

  const accepted = async () => {
    const payment = await ordered("Banklink")
    expect((await admin.refund(payment.paymentId, 28.4)).status).toBe(200)
    return payment
  }

  it("is pending: nothing else moves meanwhile, and it is asked about in five minutes", async () => {
    const { txnId, paymentId, reference } = await accepted()
    expect(await atGateway(reference)).toMatchObject({ refunded_amount: "0" })
    const row = await transactionOf(txnId)
    expect(row).toMatchObject({ state: "captured", refunded_amount: "0.00", attention: null })
    const minutes = (Number(row.next_inquiry_at) - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(3)
    expect(minutes).toBeLessThan(6)
    expect(await namesOf(txnId)).toContain("refund_accepted")
    expect(await namesOf(txnId)).not.toContain("refunded_at_gateway")

    const second = await admin.refund(paymentId, 10)
    expect(second.status).toBe(400)
    expect(second.body.message).toMatch(/still carrying out a refund/)
  })

  it("ends well by its callback", async () => {
    const { txnId, orderId, paymentId, reference } = await accepted()
    await swedbankPay.portal(reference, "complete_reversal")
    await eventually(
      async () => (await transactionOf(txnId)).refunded_amount === "28.40",
      "the journal has the refund"
    )
    expect((await admin.paymentOf(orderId)).refunds).toMatchObject([{ amount: 28.4 }])
    expect(await namesOf(txnId)).toContain("refunded_at_gateway")
    expect(await transactionOf(txnId)).toMatchObject({ attention: null, refund_pending_at: null })
    expect((await admin.refund(paymentId, 10)).status).toBe(200)
  })

  it("ends well by inquiry when its callback is lost", async () => {
    const { txnId, reference } = await accepted()
    await swedbankPay.addFault({ reference, call: "callback", kind: "drop" })
    await swedbankPay.portal(reference, "complete_reversal")
    await untilAsked(txnId)
    expect(await transactionOf(txnId)).toMatchObject({
      refunded_amount: "28.40",
      refund_pending_at: null,
    })
  })

  it("that fails is a person's business", async () => {
    const { txnId, reference } = await accepted()
    await swedbankPay.portal(reference, "fail_reversal")
    expect(await untilAttention(txnId)).toMatchObject({
      attention: "refund_failed",
      attention_details: { amount: "28.40" },
      refunded_amount: "0.00",
      refund_pending_at: null,
    })
    expect(await namesOf(txnId)).toContain("refund_failed")
  })

  it("that has not ended after days is a person's business too, and is asked about on", async () => {
    const { txnId } = await accepted()
    await sql(
      `update payment_transaction set refund_pending_at = now() - interval '5 days' where id = $1`,
      [txnId]
    )
    await untilAsked(txnId)
    expect(await transactionOf(txnId)).toMatchObject({
      attention: "refund_unconfirmed",
      next_inquiry_at: expect.any(Date),
    })
    await untilSettled(txnId, "captured")
  })
})
