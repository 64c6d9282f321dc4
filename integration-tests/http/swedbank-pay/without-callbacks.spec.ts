import { hurryInquiry, makeOlder } from "../../support/hurry"
import {
  expectAuthorizedOnce,
  expectUnpaid,
  transactionOf,
  untilSettled,
  untilWorkedOff,
} from "../../support/journal"
import { untilAsked } from "../../support/inquiries"
import { openAt, swedbankPay } from "../../support/swedbank-pay-shop"

describe("an account whose gateway sends no callbacks", () => {
  it("asks for none, and gets its order from the reconciler", async () => {
    const { txnId, reference, cartId } = await openAt("silent")
    await makeOlder(txnId, 5)
    expect((await swedbankPay.payment(reference)).backend_url).toBe("")
    await swedbankPay.act(reference, { outcome: "paid" })
    expect(await swedbankPay.callbacks(reference)).toEqual([])
    await expectUnpaid(cartId)
    await hurryInquiry(txnId)
    await untilSettled(txnId, "authorized")
    await expectAuthorizedOnce(cartId)
    expect(await untilWorkedOff(txnId)).toMatchObject([{ channel: "inquiry", status: "done" }])
  })

  it("is asked for the first time after a minute, as the schedule says", async () => {
    const { txnId } = await openAt("silent")
    const { next_inquiry_at } = await transactionOf(txnId)
    const seconds = (Number(next_inquiry_at) - Date.now()) / 1000
    expect(seconds).toBeGreaterThan(30)
    expect(seconds).toBeLessThan(65)
  })

  it("but insists on a callback where it was told to", async () => {
    const { txnId, reference, cartId } = await openAt("strict")
    await swedbankPay.act(reference, { outcome: "paid", callbacks: "dropped" })
    await untilAsked(txnId)
    expect(await transactionOf(txnId)).toMatchObject({ state: "opened" })
    await expectUnpaid(cartId)
  })
})
