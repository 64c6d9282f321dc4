import { cancelInMedusa } from "../../support/cancel-in-medusa"
import { expectEverywhere as everywhere } from "../../support/everywhere"
import { untilAsked } from "../../support/inquiries"
import { outcomeOf, transactionOf, untilState } from "../../support/journal"
import { kustom, ordered, staff } from "../../support/kustom-shop"

type Ordered = Awaited<ReturnType<typeof ordered>>

const expectEverywhere = (payment: Ordered, captured: string, refunded: string) =>
  everywhere(kustom, payment, captured, refunded)

describe("Order Management after a payment at the counter", () => {
  it("is left alone when the device has captured already", async () => {
    const payment = await ordered()
    await expectEverywhere(payment, "128.40", "0.00")
  })

  it("agrees to the minor unit after part captures, a release and part refunds", async () => {
    const payment = await ordered("granted")
    await expectEverywhere(payment, "0.00", "0.00")
    expect((await staff.capture(payment.paymentId, 30)).status).toBe(200)
    expect((await staff.capture(payment.paymentId, 20.01)).status).toBe(200)
    await expectEverywhere(payment, "50.01", "0.00")
    expect(await transactionOf(payment.txnId)).toMatchObject({ state: "authorized" })
    expect(await cancelInMedusa(payment.paymentId)).toBe("")
    await untilState(payment.txnId, "captured")
    await expectEverywhere(payment, "50.01", "0.00")
    expect((await staff.refund(payment.paymentId, 10)).status).toBe(200)
    expect((await staff.refund(payment.paymentId, 15.99)).status).toBe(200)
    expect((await staff.refund(payment.paymentId, 24.03)).status).toBe(400)
    await expectEverywhere(payment, "50.01", "25.99")
  })

  it("captures everything at once, then refunds everything", async () => {
    const payment = await ordered("granted")
    expect((await staff.capture(payment.paymentId)).status).toBe(200)
    await expectEverywhere(payment, "128.40", "0.00")
    expect((await staff.refund(payment.paymentId, 128.4)).status).toBe(200)
    await expectEverywhere(payment, "128.40", "128.40")
  })

  it("gives the whole authorization up when the admin cancels the order", async () => {
    const { orderId, reference, txnId } = await ordered("granted")
    expect((await staff.request("post", `/admin/orders/${orderId}/cancel`, {})).status).toBe(200)
    expect(await untilState(txnId, "cancelled")).toMatchObject({ attention: null })
    expect(await kustom.payment(reference)).toMatchObject({ captured_amount: "0" })
  })

  it.each(["hang_up", "empty", "html"])(
    "happens once when the answer to a capture or refund is lost (%s)",
    async (kind) => {
      const payment = await ordered("granted")
      const { reference, paymentId } = payment
      await kustom.addFault({ reference, call: "capture", kind, times: 1 })
      expect((await staff.capture(paymentId, 30)).status).toBe(200)
      await expectEverywhere(payment, "30.00", "0.00")
      await kustom.addFault({ reference, call: "refund", kind, times: 1 })
      expect((await staff.refund(paymentId, 10)).status).toBe(200)
      await expectEverywhere(payment, "30.00", "10.00")
    }
  )

  it("is followed by its webhook when the merchant captures in the portal", async () => {
    const payment = await ordered("granted")
    await kustom.portal(payment.reference, "capture", "12840")
    await untilState(payment.txnId, "captured")
    await untilAsked(payment.txnId)
    expect((await outcomeOf(payment.cartId)).captures).toEqual(["128.4"])
  })
})
