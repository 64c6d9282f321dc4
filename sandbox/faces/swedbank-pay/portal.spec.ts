import { PayeeStage, relsOf } from "./testing/payee"

describe("merchant portal", () => {
  const stage = new PayeeStage()
  const types = async () => (await stage.callbacks()).map(({ type }) => type).reverse()
  const refunding = (id: string) => stage.transact(id, "reversals", { amount: 4990, vatAmount: 0 })
  const banklink = async () =>
    stage.paid({ currency: "EUR", amount: 4990, vatAmount: 998 }, { channel: "Banklink" })

  it("captures and reverses parts, or all that is left, and tells the shop", async () => {
    const id = await stage.paid()
    const part = await stage.portal(id, { action: "capture", amount: "30000" })
    expect(part.body).toMatchObject({ status: "Paid", captured_amount: "30000" })
    expect((await stage.portal(id, { action: "capture" })).body.captured_amount).toBe("64900")
    const all = await stage.portal(id, { action: "reversal" })
    expect(all.body).toMatchObject({ status: "Reversed", refunded_amount: "64900" })
    expect(await types()).toEqual(["Authorization", "Capture", "Capture", "Reversal"])
  })

  it("cancels", async () => {
    const id = await stage.paid()
    expect((await stage.portal(id, { action: "cancel" })).body.status).toBe("Cancelled")
    expect(await types()).toEqual(["Authorization", "Cancellation"])
  })

  it("says why something is not possible", async () => {
    const id = await stage.paid()
    const wishes = [
      { action: "reversal" },
      { action: "capture", amount: "64901" },
      { action: "cancel", amount: "1" },
      { action: "complete_reversal" },
    ]
    for (const wish of wishes) {
      expect((await stage.portal(id, wish)).status).toBe(409)
    }
    expect((await stage.portal(id, { action: "steal" })).status).toBe(400)
    expect((await stage.portal(id, { action: "capture", amount: "x" })).status).toBe(400)
  })

  it("completes a Banklink reversal that waits", async () => {
    const id = await banklink()
    expect((await refunding(id)).status).toBe(202)
    expect(relsOf(await stage.get(id))).toEqual(["redirect-checkout", "view-checkout"])
    expect((await refunding(id)).status).toBe(403)
    const { body } = await stage.portal(id, { action: "complete_reversal" })
    expect(body).toMatchObject({ status: "Reversed", refunded_amount: "4990" })
    expect(await types()).toEqual(["Sale", "Reversal"])
  })

  it("fails a Banklink reversal, which can be tried again", async () => {
    const id = await banklink()
    await refunding(id)
    expect((await stage.portal(id, { action: "fail_reversal" })).body.status).toBe("Paid")
    const { body } = await stage.get(`${id}/postpurchasefailedattempts`)
    expect(body.postpurchaseFailedAttempts.postpurchaseFailedAttemptList).toMatchObject([
      { type: "Reversal", problem: { type: expect.stringContaining("banklink/acquirererror") } },
    ])
    expect((await refunding(id)).status).toBe(202)
  })

  it("is not there at other gateways", async () => {
    const { reference } = await stage.open()
    const path = `/payments/syok2pay/${reference}/portal`
    const { status, body } = await stage.control("POST", path, { action: "capture" })
    expect([status, body.error]).toEqual([409, expect.stringContaining("no merchant portal")])
  })
})
