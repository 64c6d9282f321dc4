import { Admin } from "../../support/admin"
import { inbank, ordered } from "../../support/inbank-shop"
import { transactionOf } from "../../support/journal"

describe("refunds of financed purchases", () => {
  const admin = new Admin()
  const refundedAt = async (reference: string) => (await inbank.payment(reference)).refunded_amount

  it("of everything withdraw the contract", async () => {
    const { paymentId, reference, txnId } = await ordered("main")
    expect((await admin.refund(paymentId, 128.4)).status).toBe(200)
    expect(await refundedAt(reference)).toBe("128.40")
    expect(await transactionOf(txnId)).toMatchObject({ refunded_amount: "128.40", attention: null })
  })

  it("of a part are a partial return, drafted and confirmed", async () => {
    const { paymentId, reference, txnId } = await ordered("partial")
    expect((await admin.refund(paymentId, 28.4)).status).toBe(200)
    expect(await refundedAt(reference)).toBe("28.40")
    expect(await transactionOf(txnId)).toMatchObject({ refunded_amount: "28.40" })
  })

  it("of a part happen once, however many answers were lost on the way", async () => {
    const { paymentId, reference, txnId } = await ordered("partial")
    const lost = await inbank.addFault({ reference, call: "refund", kind: "hang_up" })
    expect((await admin.refund(paymentId, 28.4)).status).not.toBe(200)
    await inbank.removeFault(lost.id)
    expect((await admin.refund(paymentId, 28.4)).status).toBe(200)
    expect(await refundedAt(reference)).toBe("28.40")
    expect(await transactionOf(txnId)).toMatchObject({ refunded_amount: "28.40" })
  })

  it.each([
    ["a part, where partial returns are off", "main", 28.4],
    ["anything, where withdrawals are off", "manual", 128.4],
    ["pay next month, whose contract is another purchase's too", "next", 128.4],
  ])("of %s point to the Partner Portal", async (_what, account, amount) => {
    const { paymentId, reference } = await ordered(account)
    const answer = await admin.refund(paymentId, amount)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toMatch(/Partner Portal/)
    expect(await refundedAt(reference)).toBe("0.00")
  })
})
