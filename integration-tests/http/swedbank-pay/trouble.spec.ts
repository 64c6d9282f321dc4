import { facts } from "../../setup/facts"
import { Admin } from "../../support/admin"
import { eventually } from "../../support/eventually"
import { untilAsked } from "../../support/inquiries"
import {
  eventsOf,
  expectAuthorizedOnce,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilAttention,
  untilSettled,
  untilState,
} from "../../support/journal"
import { setStock } from "../../support/stock"
import { Shop } from "../../support/shop"
import {
  atGateway,
  failedAtGateway,
  openAt,
  ordered,
  swedbankPay,
} from "../../support/swedbank-pay-shop"

describe("payment orders", () => {
  const shop = new Shop()
  const admin = new Admin()

  it("declined once stay payable, and the second card gets the order", async () => {
    const { txnId, reference, cartId } = await openAt("main")
    await swedbankPay.act(reference, { outcome: "declined" })
    await untilState(txnId, "pending")
    await expectUnpaid(cartId)
    await swedbankPay.act(reference, { outcome: "paid" })
    expect(await untilSettled(txnId, "authorized")).toMatchObject({ attention: null })
    await expectAuthorizedOnce(cartId)
  })

  it("sold at once are captured at once", async () => {
    const { cartId, reference } = await ordered("Swish")
    await expectPaidOnce(cartId)
    expect(await atGateway(reference)).toMatchObject({ captured_amount: "12840" })
  })

  it.each(["jpy", "kwd"])(
    "in %s are refused with a clear error, the shop stays",
    async (currency) => {
      const options = { provider: "pp_swedbank-pay_main", currency }
      const { collectionId } = await shop.fillCart(options)
      const answer = await shop.openSession(collectionId, options)
      expect(answer.status).toBe(400)
      expect(answer.body.message).toMatch(
        new RegExp(`Swedbank Pay does not take ${currency.toUpperCase()}`)
      )
    }
  )

  it("paid with another amount are a person's business", async () => {
    const { txnId, reference, cartId } = await openAt("main")
    await swedbankPay.act(reference, { outcome: "paid", amount: "12340" })
    expect(await untilAttention(txnId)).toMatchObject({ attention: "amount_mismatch" })
    await expectUnpaid(cartId)
  })

  it.each([
    ["wrong_currency", "EUR", "currency_mismatch"],
    ["wrong_amount", "1", "amount_mismatch"],
    ["wrong_reference", "P0THER", "reference_mismatch"],
    ["wrong_txn", "/psp/paymentorders/00000000-0000-4000-8000-0000000000ff", "gateway_id_mismatch"],
  ])("whose truth has a %s settle nothing", async (kind, value, attention) => {
    const { txnId, reference, cartId } = await openAt("main")
    await swedbankPay.addFault({ reference, call: "inquiry", kind, value })
    await swedbankPay.act(reference, { outcome: "paid" })
    expect(await untilAttention(txnId)).toMatchObject({ attention })
    await expectUnpaid(cartId)
  })

  it("with a status that nobody documented wait, and a person can read it", async () => {
    const { txnId, reference, cartId } = await openAt("main")
    await swedbankPay.addFault({ reference, call: "inquiry", kind: "unknown_status" })
    await swedbankPay.act(reference, { outcome: "paid", callbacks: "dropped" })
    await untilAsked(txnId)
    expect(await transactionOf(txnId)).toMatchObject({ state: "pending", attention: null })
    expect((await eventsOf(txnId)).map(({ name }) => name)).toContain("unknown_status")
    await expectUnpaid(cartId)
  })

  it("keep their authorization when the order cannot be placed", async () => {
    const { txnId, reference, cartId } = await openAt("main", {
      variantId: facts().scarceVariantId,
    })
    await setStock(0)
    try {
      await swedbankPay.act(reference, { outcome: "paid" })
      expect(await untilAttention(txnId)).toMatchObject({
        attention: "order_failed",
        state: "authorized",
      })
    } finally {
      await setStock(1000)
    }
    await expectUnpaid(cartId)
    expect(await atGateway(reference)).toMatchObject({ status: "Paid", authorized_amount: "12840" })
  })

  it("captured in the portal are captured in Medusa, once", async () => {
    const { txnId, reference, orderId } = await ordered()
    await swedbankPay.portal(reference, "capture", "5000")
    await swedbankPay.portal(reference, "capture", "7840")
    await untilState(txnId, "captured")
    await untilSettled(txnId, "captured")
    // It was settled before, as authorized; the captures follow the new state.
    await eventually(async () => {
      const { captures = [] } = await admin.paymentOf(orderId)
      return Math.abs(captures.reduce((sum, { amount }) => sum + amount, 0) - 128.4) < 1e-9
    }, "both captures recorded in Medusa, once")
  })

  it("stop before the fifth failed capture would lock the payment", async () => {
    const { paymentId, txnId, reference } = await ordered("CreditCard", "main", { quantity: 100 })
    const { gateway_id } = await transactionOf(txnId)
    // An amount that the gateway documents as always declined.
    const capture = () =>
      eventually(async () => {
        const answer = await admin.capture(paymentId, 9003.13)
        // Settling may look after the one before for a moment, and asks for patience.
        return /under way/.test(answer.body.message) ? null : answer
      }, "a capture that nothing is in the way of")
    for (const _ of [1, 2, 3, 4]) {
      expect((await capture()).status).toBe(400)
    }
    expect(await failedAtGateway(String(gateway_id))).toBe(4)
    const fifth = await capture()
    expect(fifth.status).toBe(400)
    expect(fifth.body.message).toMatch(/lock/)
    expect(await failedAtGateway(String(gateway_id))).toBe(4)
    expect(await atGateway(reference)).toMatchObject({ captured_amount: "0" })
  })

  it("of a merchant who settles himself are called by twelve digits", async () => {
    const { txnId, reference } = await openAt("digits")
    expect(reference).toMatch(/^\d{12}$/)
    await swedbankPay.act(reference, { outcome: "paid" })
    await untilSettled(txnId, "authorized")
  })
})
