import { Admin } from "../../support/admin"
import { b2binpay, ordered } from "../../support/b2binpay-shop"
import { eventually } from "../../support/eventually"
import { untilAsked } from "../../support/inquiries"
import { transactionOf, untilAttention } from "../../support/journal"

const DETAILS = {
  address: "TXYZexampleAddressOfTheCustomer",
  currency: "2145",
  beneficiary: { name: "Aina Example", country: "EE" },
}

describe("refunds of coins", () => {
  const admin = new Admin()
  const give = (txnId: string, details: object) =>
    admin.request("post", `/admin/payment-transactions/${txnId}/refund-details`, details)

  it("are made by hand unless the account pays out, and the error says how", async () => {
    const { paymentId, txnId } = await ordered("main")
    const answer = await admin.refund(paymentId, 28.4)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toMatch(/28\.40 EUR.*(B2BinPay|portal)/)
    expect((await give(txnId, DETAILS)).status).toBe(400)
    expect(await transactionOf(txnId)).toMatchObject({ refunded_amount: "0.00" })
  })

  it("need an address and a beneficiary first, and the error says where", async () => {
    const { paymentId, txnId } = await ordered("payout")
    const answer = await admin.refund(paymentId, 28.4)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toContain(`/admin/payment-transactions/${txnId}/refund-details`)
    expect((await give(txnId, { address: "" })).status).toBe(400)
  })

  describe("that are paid out", () => {
    const accepted = async (payouts?: "waiting") => {
      const payment = await ordered("payout", payouts)
      expect((await give(payment.txnId, DETAILS)).status).toBe(200)
      expect((await admin.refund(payment.paymentId, 28.4)).status).toBe(200)
      return payment
    }

    it("are pending until their transfer is confirmed", async () => {
      const { txnId, paymentId, reference } = await accepted()
      expect(await transactionOf(txnId)).toMatchObject({
        refunded_amount: "0.00",
        refund_pending_at: expect.any(Date),
      })
      expect((await admin.refund(paymentId, 1)).body.message).toMatch(/still carrying out/)
      await b2binpay.portal(reference, "confirm_payout")
      const booked = await eventually(async () => {
        const transaction = await transactionOf(txnId)
        return (
          transaction.refunded_amount === "28.40" && !transaction.refund_pending_at && transaction
        )
      }, "the payout is booked")
      expect(booked.attention).toBeNull()
    })

    it("and rejected are a person's business", async () => {
      const { txnId, reference } = await accepted("waiting")
      await b2binpay.portal(reference, "reject_payout")
      expect(await untilAttention(txnId)).toMatchObject({
        attention: "refund_failed",
        refunded_amount: "0.00",
      })
    })

    it("are found by asking when the callback is lost", async () => {
      const { txnId, reference } = await accepted()
      await b2binpay.addFault({ reference, call: "callback", kind: "drop" })
      await b2binpay.portal(reference, "confirm_payout")
      await untilAsked(txnId)
      expect(await transactionOf(txnId)).toMatchObject({ refunded_amount: "28.40" })
    })

    it("happen once when the answer is lost", async () => {
      const payment = await ordered("payout")
      expect((await give(payment.txnId, DETAILS)).status).toBe(200)
      const { reference, paymentId } = payment
      await b2binpay.addFault({ reference, call: "refund", kind: "hang_up", times: 1 })
      const first = await admin.refund(paymentId, 28.4)
      if (first.status !== 200) {
        expect((await admin.refund(paymentId, 28.4)).status).toBe(200)
      }
      await b2binpay.portal(reference, "confirm_payout")
      await untilAsked(payment.txnId)
      expect(await transactionOf(payment.txnId)).toMatchObject({ refunded_amount: "28.40" })
    })
  })
})
