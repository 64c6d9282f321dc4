import { Admin } from "../../support/admin"
import { afterRows, captured, ordered } from "../../support/after"
import { eventually } from "../../support/eventually"
import { Gateway } from "../../support/gateway"
import { untilAsked } from "../../support/inquiries"
import { eventsOf, transactionOf, untilAttention } from "../../support/journal"

describe.each(afterRows)("what is done in the portal of $gateway", (row) => {
  const { portalRefund, portalCancel } = row
  const admin = new Admin()
  const gateway = new Gateway(row.gateway)

  if (portalRefund) {
    it("a refund appears in Medusa once, and is not sent again", async () => {
      const { amount, make } = portalRefund
      const { txnId, orderId, paymentId, reference } = await captured(row)
      await make(reference)
      const { refunded_amount: held } = await gateway.payment(reference)
      await untilAsked(txnId)
      await eventually(
        async () => (await admin.paymentOf(orderId)).refunds?.length,
        "the refund is in Medusa"
      )
      await untilAsked(txnId)
      expect((await admin.paymentOf(orderId)).refunds).toMatchObject([{ amount }])
      expect(await transactionOf(txnId)).toMatchObject({
        refunded_amount: amount.toFixed(2),
        attention: null,
      })
      const recorded = (await eventsOf(txnId)).filter(({ name }) => name === "refund_recorded")
      expect(recorded).toHaveLength(1)
      expect((await gateway.payment(reference)).refunded_amount).toBe(held)
      const { body } = await admin.request(
        "get",
        `/admin/orders/${orderId}?fields=id,*transactions`
      )
      const amounts = body.order.transactions.map(({ amount }: { amount: number }) => amount)
      expect(amounts.sort()).toEqual([-amount, 128.4])
      // The rest can still go back, and no more than the rest.
      expect((await admin.refund(paymentId, 128.41 - amount)).status).toBe(400)
    })
  } else {
    it("a refund is none of its, and an admin is told so", async () => {
      const { paymentId } = await captured(row)
      const { status, body } = await admin.refund(paymentId, 28.4)
      expect({ status, message: body.message }).toEqual({
        status: 400,
        message: expect.stringMatching(/has no refunds, and payouts are switched off/),
      })
    })
  }

  if (portalCancel) {
    it("a cancel ends Medusa's payment, and a person is asked about the order", async () => {
      const { txnId, orderId, reference } = await ordered(row)
      await portalCancel(reference)
      await untilAsked(txnId)
      expect(await untilAttention(txnId)).toMatchObject({
        state: "cancelled",
        attention: "authorization_ended",
        attention_details: { order_id: orderId, payment: "cancelled" },
      })
      expect((await admin.paymentOf(orderId)).canceled_at).toEqual(expect.any(String))
      expect((await eventsOf(txnId)).map(({ name }) => name)).toContain("payment_cancelled")
    })

    it("a cancel that Medusa itself has asked for needs nobody", async () => {
      const { txnId, orderId } = await ordered(row)
      const cancelled = await admin.request("post", `/admin/orders/${orderId}/cancel`, {})
      expect(cancelled.status).toBe(200)
      await untilAsked(txnId)
      expect(await transactionOf(txnId)).toMatchObject({ state: "cancelled", attention: null })
    })
  }
})
