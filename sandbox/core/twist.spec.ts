import { Stage } from "../testing/stage"

describe("untrue answers", () => {
  const stage = new Stage()

  it.each([
    ["wrong_amount", undefined, { amount: "228.40" }],
    ["wrong_amount", "12.84", { amount: "12.84" }],
    ["wrong_currency", undefined, { currency: "SGD" }],
    ["wrong_reference", undefined, { reference_no: "OTHER-MD-1" }],
    ["wrong_txn", undefined, { txn_id: "txn_of_another_payment" }],
    ["unknown_status", undefined, { txn_status: "ON_HOLD_X" }],
    ["stale_status", undefined, { txn_status: "PENDING", paid_at: null }],
  ])("inquiry tells a %s (%s) once, then the truth", async (kind, value, told) => {
    await stage.open({ reference_no: "MD-1" })
    await stage.act("MD-1", { outcome: "paid", callbacks: "dropped" })
    await stage.fault("inquiry", kind, { value, times: 1 })
    expect((await stage.merchant.inquiry("MD-1")).body.data).toMatchObject(told)
    expect((await stage.merchant.inquiry("MD-1")).body.data).toMatchObject({
      reference_no: "MD-1",
      txn_status: "SUCCESS",
      amount: "128.40",
      currency: "MYR",
    })
  })

  it("initiate echoes another amount while the payment keeps the true one", async () => {
    await stage.fault("initiate", "wrong_amount")
    const { body } = await stage.merchant.initiate({ reference_no: "MD-1" })
    expect(body.data.amount).toBe("228.40")
    expect((await stage.merchant.inquiry("MD-1")).body.data.amount).toBe("128.40")
  })

  it("a refund and a void may be told as not done yet", async () => {
    const paid = await stage.open()
    await stage.act(paid.reference, { outcome: "paid" })
    await stage.fault("refund", "stale_status")
    const refund = await stage.merchant.refund(paid.reference, { refund_amount: "28.40" })
    expect(refund.body).toMatchObject({
      success: true,
      status_code: "PENDING",
      data: { txn_status: "REFUND_PENDING" },
    })
    const voided = await stage.open()
    await stage.act(voided.reference, { outcome: "paid" })
    await stage.fault("void", "stale_status")
    expect((await stage.merchant.void(voided.reference)).body.data.txn_status).toBe("SUCCESS")
    expect((await stage.merchant.inquiry(voided.reference)).body.data.txn_status).toBe("VOIDED")
  })
})
