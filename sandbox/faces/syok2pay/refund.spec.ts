import { Stage } from "../../testing/stage"

describe("refund", () => {
  const stage = new Stage()
  const refunded = async (reference: string) => {
    const { data } = (await stage.merchant.inquiry(reference)).body
    return [data.txn_status, data.refunded_amount]
  }

  async function paid(changes: Record<string, unknown> = {}) {
    const { reference } = await stage.open(changes)
    await stage.act(reference, { outcome: "paid" })
    return reference
  }

  it("gives back parts until nothing is left", async () => {
    const reference = await paid()
    const first = await stage.merchant.refund(reference, { refund_amount: "28.40" })
    expect(first.body.data).toMatchObject({ txn_status: "REFUNDED", refund_amount: "28.40" })
    expect(await refunded(reference)).toEqual(["PARTIALLY_REFUNDED", "28.40"])
    await stage.merchant.refund(reference, { refund_amount: "100.00" })
    expect(await refunded(reference)).toEqual(["REFUNDED", "128.40"])
    const more = await stage.merchant.refund(reference, { refund_amount: "0.01" })
    expect(more.body.status_code).toBe("INVALID_AMOUNT")
  })

  it.each([["omitted", undefined], ["0.00"], ["0"], [0]].map((row) => [row[0], row.at(-1)]))(
    "the trap: %p means everything that is left",
    async (_what, amount) => {
      const reference = await paid()
      await stage.merchant.refund(reference, { refund_amount: "28.40" })
      const changes = amount === undefined ? {} : { refund_amount: amount }
      const { body } = await stage.merchant.refund(reference, changes)
      expect(body.data.refund_amount).toBe("100.00")
      expect(await refunded(reference)).toEqual(["REFUNDED", "128.40"])
    }
  )

  it.each([
    ["128.41", "INVALID_AMOUNT"],
    ["-1.00", "INVALID_AMOUNT"],
    ["1.005", "PARAM_INVALID"],
    ["1", "PARAM_INVALID"],
    [28.4, "PARAM_INVALID"],
  ])("refuses the amount %p with %s and gives nothing back", async (refund_amount, code) => {
    const reference = await paid()
    const answer = await stage.merchant.refund(reference, { refund_amount })
    expect([answer.status, answer.body.status_code]).toEqual([400, code])
    expect(await refunded(reference)).toEqual(["SUCCESS", "0.00"])
  })

  it("refuses a reference used for any call before, also after a lost answer", async () => {
    const reference = await paid()
    const refund = { reference_no: "RF-1", refund_amount: "28.40" }
    await stage.fault("refund", "hang_up", { times: 1 })
    await expect(stage.merchant.refund(reference, refund)).rejects.toThrow("fetch failed")
    const again = await stage.merchant.refund(reference, refund)
    expect(again.body.status_code).toBe("DUPLICATE_REFERENCE")
    const asPayment = await stage.merchant.refund(reference, { ...refund, reference_no: reference })
    expect(asPayment.body.status_code).toBe("DUPLICATE_REFERENCE")
    expect(await refunded(reference)).toEqual(["PARTIALLY_REFUNDED", "28.40"])
  })

  it("refuses other currencies, unknown and unpaid payments", async () => {
    const reference = await paid()
    const amount = { refund_amount: "1.00" }
    const currency = await stage.merchant.refund(reference, { ...amount, currency: "SGD" })
    expect(currency.body.status_code).toBe("INVALID_CURRENCY")
    const unknown = await stage.merchant.refund("MD-UNKNOWN", amount)
    expect([unknown.status, unknown.body.status_code]).toEqual([404, "TRANSACTION_NOT_FOUND"])
    const open = await stage.merchant.refund((await stage.open()).reference, amount)
    expect([open.status, open.body.status_code]).toEqual([409, "INVALID_STATE"])
  })

  it("cannot give a bank transfer back", async () => {
    const reference = await paid({ channel: "FPX" })
    const { body } = await stage.merchant.refund(reference, { refund_amount: "1.00" })
    expect(body.status_code).toBe("FUNCTION_NOT_SUPPORTED")
  })
})
