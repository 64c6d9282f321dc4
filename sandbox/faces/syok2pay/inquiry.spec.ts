import { Stage } from "../../testing/stage"

describe("inquiry", () => {
  const stage = new Stage()

  it("tells about the payment in txn_status and about the request in status_code", async () => {
    const { reference, txnId, id } = await stage.open()
    await stage.act(reference, { outcome: "declined" })
    const { body } = await stage.merchant.inquiry(reference)
    expect(body).toMatchObject({ success: true, status_code: "SUCCESS" })
    expect(body.data).toEqual({
      reference_no: reference,
      txn_id: txnId,
      session_id: id,
      txn_status: "DECLINED",
      amount: "128.40",
      currency: "MYR",
      channel: "CARD",
      gateway: "demo-acq",
      paid_at: null,
      refunded_amount: "0.00",
    })
  })

  it("does not find references it never saw, nor other ids", async () => {
    const { id } = await stage.open()
    for (const reference of ["MD-UNKNOWN", id]) {
      const { status, body } = await stage.merchant.inquiry(reference)
      expect([status, body.status_code]).toEqual([404, "TRANSACTION_NOT_FOUND"])
    }
  })
})
