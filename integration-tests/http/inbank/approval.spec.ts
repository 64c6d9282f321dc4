import { Admin } from "../../support/admin"
import { eventually } from "../../support/eventually"
import { inbank, openAt, ordered } from "../../support/inbank-shop"
import { untilAsked } from "../../support/inquiries"
import {
  expectAuthorizedOnce,
  expectPaidOnce,
  expectUnpaid,
  outcomeOf,
  transactionOf,
  untilAttention,
  untilSettled,
  untilState,
} from "../../support/journal"

describe("contracts that wait for the shop's approval", () => {
  const admin = new Admin()
  const statusOf = async (reference: string) => (await inbank.payment(reference)).status
  const granted = (account = "approval") => ordered(account, "authorized")

  it.each(["approval", "v2"])(
    "are authorized, and the admin's capture is the approval (%s)",
    async (account) => {
      const { cartId, txnId, reference, paymentId } = await granted(account)
      expect(await statusOf(reference)).toBe("granted")
      await expectAuthorizedOnce(cartId)
      expect((await admin.capture(paymentId)).status).toBe(200)
      expect(await statusOf(reference)).toBe("completed")
      await untilSettled(txnId, "captured")
      await expectPaidOnce(cartId)
    }
  )

  it("are approved by themselves where the account says so", async () => {
    const { cartId, txnId, reference } = await openAt("auto")
    await inbank.act(reference, { outcome: "paid" })
    await untilSettled(txnId, "captured")
    expect(await statusOf(reference)).toBe("completed")
    await expectPaidOnce(cartId)
  })

  it("that skip the waiting are captured in one step", async () => {
    const { cartId } = await ordered("main")
    await expectPaidOnce(cartId)
  })

  it("are approved as a whole or not at all", async () => {
    const { paymentId, reference } = await granted()
    const answer = await admin.capture(paymentId, 50)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toMatch(/whole/)
    expect(await statusOf(reference)).toBe("granted")
  })

  it("are cancelled at Inbank when the admin cancels the order", async () => {
    const { orderId, txnId, reference } = await granted()
    expect((await admin.request("post", `/admin/orders/${orderId}/cancel`)).status).toBe(200)
    expect(await statusOf(reference)).toBe("cancelled")
    expect(await untilState(txnId, "cancelled")).toMatchObject({ attention: null })
  })

  it.each(["hang_up", "empty", "html"])(
    "are approved once when Inbank's answer is lost (%s)",
    async (kind) => {
      const { cartId, txnId, reference, paymentId } = await granted()
      await inbank.addFault({ reference, call: "capture", kind, times: 1 })
      expect((await admin.capture(paymentId)).status).toBe(200)
      await untilSettled(txnId, "captured")
      await expectPaidOnce(cartId)
    }
  )

  it("approved in the portal meanwhile count as done", async () => {
    const { cartId, txnId, reference, paymentId } = await granted()
    await inbank.addFault({ reference, call: "callback", kind: "drop" })
    await inbank.portal(reference, "capture")
    expect((await admin.capture(paymentId)).status).toBe(200)
    await untilAsked(txnId)
    await expectPaidOnce(cartId)
  })

  it("approved in the portal are captured in Medusa by the callback", async () => {
    const { cartId, txnId, reference } = await granted()
    await inbank.portal(reference, "capture")
    await untilSettled(txnId, "captured")
    // It was settled before, as authorized; the capture follows the new state.
    await eventually(
      async () => (await outcomeOf(cartId)).captures.length > 0,
      "the capture recorded in Medusa"
    )
    await expectPaidOnce(cartId)
  })

  it("cancelled after they were active are a person's business", async () => {
    const { cartId, txnId, reference } = await ordered("main")
    await inbank.portal(reference, "cancel")
    expect(await untilAttention(txnId)).toMatchObject({
      attention: "state_conflict",
      captured_amount: "128.40",
    })
    await expectPaidOnce(cartId)
  })
})

describe("sessions at Inbank", () => {
  it("that expire are found by asking, for no event tells", async () => {
    const { txnId, cartId, reference } = await openAt("main")
    await inbank.act(reference, { outcome: "expired" })
    expect(await inbank.callbacks(reference)).toEqual([])
    await untilAsked(txnId)
    expect(await transactionOf(txnId)).toMatchObject({ state: "expired", attention: null })
    await expectUnpaid(cartId)
  })

  it.each([
    ["wrong_amount", "48.99", "amount_mismatch"],
    ["wrong_currency", "PLN", "currency_mismatch"],
    ["wrong_reference", "IB-OTHER-01", "reference_mismatch"],
  ])("whose truth has a %s pay nothing", async (kind, value, attention) => {
    const { txnId, cartId, reference } = await openAt("main")
    await inbank.addFault({ reference, call: "inquiry", kind, value })
    await inbank.act(reference, { outcome: "paid" })
    expect(await untilAttention(txnId)).toMatchObject({ attention })
    await expectUnpaid(cartId)
  })

  it("in a status that nobody documented wait", async () => {
    const { txnId, cartId, reference } = await openAt("main")
    await inbank.addFault({ reference, call: "inquiry", kind: "unknown_status" })
    await inbank.act(reference, { outcome: "paid", callbacks: "dropped" })
    await untilAsked(txnId)
    expect(await transactionOf(txnId)).toMatchObject({ state: "pending", attention: null })
    await expectUnpaid(cartId)
  })

  it("of pay next month need no contract", async () => {
    const { cartId, txnId, reference } = await openAt("next")
    await inbank.act(reference, { outcome: "paid" })
    await untilSettled(txnId, "captured")
    expect((await outcomeOf(cartId)).captures).toEqual(["128.4"])
  })
})
