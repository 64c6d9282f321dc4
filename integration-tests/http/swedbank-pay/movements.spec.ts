import { Admin } from "../../support/admin"
import { cancelInMedusa } from "../../support/cancel-in-medusa"
import { eventually } from "../../support/eventually"
import { expectEverywhere as everywhere } from "../../support/everywhere"
import { untilAsked } from "../../support/inquiries"
import { outcomeOf, transactionOf, untilState } from "../../support/journal"
import { atGateway, ordered, swedbankPay } from "../../support/swedbank-pay-shop"

describe("captures, cancels and reversals of a card payment", () => {
  const admin = new Admin()

  const expectEverywhere = (
    payment: { txnId: string; orderId: string; reference: string },
    captured: string,
    refunded: string
  ) => everywhere(swedbankPay, payment, captured, refunded)

  it("agree to the minor unit after part captures, a cancel of the rest and part reversals", async () => {
    const payment = await ordered()
    await expectEverywhere(payment, "0.00", "0.00")
    expect((await admin.capture(payment.paymentId, 30)).status).toBe(200)
    await expectEverywhere(payment, "30.00", "0.00")
    expect((await admin.capture(payment.paymentId, 20.01)).status).toBe(200)
    await expectEverywhere(payment, "50.01", "0.00")
    expect(await transactionOf(payment.txnId)).toMatchObject({ state: "authorized" })

    expect(await cancelInMedusa(payment.paymentId)).toBe("")
    await expectEverywhere(payment, "50.01", "0.00")
    await untilState(payment.txnId, "captured")
    expect((await admin.paymentOf(payment.orderId)).canceled_at).toEqual(expect.any(String))

    expect((await admin.refund(payment.paymentId, 10)).status).toBe(200)
    expect((await admin.refund(payment.paymentId, 15.99)).status).toBe(200)
    await expectEverywhere(payment, "50.01", "25.99")
    expect((await admin.refund(payment.paymentId, 24.03)).status).toBe(400)
    await expectEverywhere(payment, "50.01", "25.99")
  })

  it("capture everything at once, then refund everything: the gateway calls it reversed", async () => {
    const payment = await ordered()
    expect((await admin.capture(payment.paymentId)).status).toBe(200)
    await expectEverywhere(payment, "128.40", "0.00")
    await untilState(payment.txnId, "captured")
    expect((await admin.refund(payment.paymentId, 128.4)).status).toBe(200)
    await expectEverywhere(payment, "128.40", "128.40")
    expect(await atGateway(payment.reference)).toMatchObject({ status: "Reversed" })
  })

  it("refuse an amount below the minor unit, and capture nothing", async () => {
    const payment = await ordered()
    const answer = await admin.capture(payment.paymentId, 10.005)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toMatch(/was not captured: SEK has 2 decimals/)
    await expectEverywhere(payment, "0.00", "0.00")
  })

  it("give up the whole authorization when the admin cancels the order", async () => {
    const { orderId, reference, txnId } = await ordered()
    expect((await admin.request("post", `/admin/orders/${orderId}/cancel`)).status).toBe(200)
    expect(await atGateway(reference)).toMatchObject({ status: "Cancelled" })
    expect(await untilState(txnId, "cancelled")).toMatchObject({ attention: null })
  })

  it.each(["hang_up", "empty", "html"])(
    "happen once when the answer to a capture is lost (%s)",
    async (kind) => {
      const payment = await ordered()
      await swedbankPay.addFault({ reference: payment.reference, call: "capture", kind, times: 1 })
      expect((await admin.capture(payment.paymentId, 30)).status).toBe(200)
      await expectEverywhere(payment, "30.00", "0.00")
    }
  )

  describe("when nobody knew whether a capture happened", () => {
    /** The gateway captures 30.00, and neither its answer nor an inquiry comes through. */
    const unclear = async () => {
      const payment = await ordered("CreditCard", "hasty")
      const { reference } = payment
      await swedbankPay.addFault({ reference, call: "callback", kind: "drop" })
      await swedbankPay.addFault({
        reference,
        call: "capture",
        kind: "timeout",
        value: 3000,
        times: 1,
      })
      const asking = admin.capture(payment.paymentId, 30)
      const [answer, blind] = await Promise.all([
        asking,
        eventually(
          async () => (await atGateway(reference)).captured_amount === "3000",
          "the gateway has captured"
        ).then(() => swedbankPay.addFault({ reference, call: "inquiry", kind: "html" })),
      ])
      expect(answer.status).not.toBe(200)
      expect(answer.body.message).toMatch(/not known|Repeat/i)
      await swedbankPay.removeFault(blind.id)
      await expectMedusaCaptured(payment.cartId, [])
      return payment
    }
    const expectMedusaCaptured = async (cartId: string, captures: string[]) =>
      expect((await outcomeOf(cartId)).captures).toEqual(captures)

    it("it is repeated under its first name, and only with its amount", async () => {
      const payment = await unclear()
      const other = await admin.capture(payment.paymentId, 40)
      expect(other.status).toBe(400)
      expect(other.body.message).toMatch(/not known whether an earlier capture of 30\.00 SEK/)
      expect((await admin.capture(payment.paymentId, 30)).status).toBe(200)
      await expectEverywhere(payment, "30.00", "0.00")
    })

    it("the reconciler finds out, Medusa records it, and the next one is free", async () => {
      const payment = await unclear()
      await untilAsked(payment.txnId)
      await expectMedusaCaptured(payment.cartId, ["30"])
      expect((await admin.capture(payment.paymentId, 40)).status).toBe(200)
      await expectEverywhere(payment, "70.00", "0.00")
    })
  })
})
