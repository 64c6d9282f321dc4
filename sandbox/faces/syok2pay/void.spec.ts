import { Stage } from "../../testing/stage"
import { VOID_WINDOW } from "./void"

describe("void", () => {
  const stage = new Stage()
  const paid = async () => {
    const { reference } = await stage.open()
    await stage.act(reference, { outcome: "paid" })
    return reference
  }

  it("stops the whole payment", async () => {
    const reference = await paid()
    const { body } = await stage.merchant.void(reference, { reference_no: "VD-1" })
    expect(body.data).toMatchObject({ reference_no: "VD-1", txn_status: "VOIDED" })
    expect((await stage.merchant.inquiry(reference)).body.data.txn_status).toBe("VOIDED")
  })

  it("refuses the same reference again, and another void or refund", async () => {
    const reference = await paid()
    await stage.merchant.void(reference, { reference_no: "VD-1" })
    const answers = [
      await stage.merchant.void(reference, { reference_no: "VD-1" }),
      await stage.merchant.void(reference),
      await stage.merchant.refund(reference, { refund_amount: "1.00" }),
    ]
    expect(answers.map(({ status, body }) => [status, body.status_code])).toEqual([
      [400, "DUPLICATE_REFERENCE"],
      [409, "INVALID_STATE"],
      [409, "INVALID_STATE"],
    ])
  })

  it("takes no amount and no payment that is partly refunded", async () => {
    const reference = await paid()
    const partial = await stage.merchant.void(reference, { refund_amount: "1.00" })
    expect(partial.body.status_code).toBe("PARAM_INVALID")
    await stage.merchant.refund(reference, { refund_amount: "1.00" })
    expect((await stage.merchant.void(reference)).body.status_code).toBe("INVALID_STATE")
  })

  it("is too late after the acquirer's cut-off", async () => {
    const reference = await paid()
    const payment = stage.sandbox.sandbox.payments.find("syok2pay", reference)
    payment!.paidAt = new Date(Date.now() - VOID_WINDOW - 1_000)
    const { status, body } = await stage.merchant.void(reference)
    expect([status, body.status_code]).toEqual([400, "FUNCTION_NOT_SUPPORTED"])
  })
})
