import { Stage } from "../../testing/stage"

describe("pay page", () => {
  const stage = new Stage()
  const address = (id: string) => `${stage.sandbox.url}/syok2pay/payment?session_id=${id}`

  async function press(id: string, fields: Record<string, string>) {
    const body = new URLSearchParams(fields)
    return fetch(address(id), { method: "POST", body, redirect: "manual" })
  }

  it("shows merchant, amount, reference and a button for each outcome, all escaped", async () => {
    const { id } = await stage.open({ order_description: "<script>alert(1)</script>" })
    const html = await (await fetch(address(id))).text()
    for (const text of ["Example Shop", "128.40", "MYR", "MD-TEST-", "&lt;script&gt;alert(1)"]) {
      expect(html).toContain(text)
    }
    for (const id of ["pay", "decline", "cancel", "abandon", "pending"]) {
      expect(html).toContain(`data-testid="${id}"`)
    }
    expect(html).not.toContain("<script>alert")
  })

  it.each([
    ["paid", "SUCCESS"],
    ["declined", "DECLINED"],
    ["cancelled", "CANCELLED"],
    ["pending", "PENDING"],
  ])("%s leads back to the shop, the callback sent before", async (outcome, status) => {
    const { id, txnId } = await stage.open()
    const response = await press(id, { outcome })
    const back = `${stage.shop.url}/return?gw=demo-acq&txn_id=${txnId}`
    expect([response.status, response.headers.get("location")]).toEqual([303, back])
    expect(stage.payloads()).toMatchObject([{ txn_status: status }])
  })

  it("abandon sends nothing and leads nowhere", async () => {
    const { id, reference } = await stage.open()
    const response = await press(id, { outcome: "abandoned" })
    expect([response.status, response.headers.get("location")]).toEqual([200, null])
    expect(stage.shop.received).toEqual([])
    expect((await stage.merchant.inquiry(reference)).body.data.txn_status).toBe("PENDING")
  })

  it("takes channel, amount, currency and callback mode from the form", async () => {
    const { id, reference } = await stage.open()
    const wish = { channel: "FPX", amount: "1", currency: "sgd", callbacks: "dropped" }
    await press(id, { outcome: "paid", delay_ms: "0", return_first: "false", ...wish })
    expect(stage.shop.received).toEqual([])
    expect((await stage.merchant.inquiry(reference)).body.data).toMatchObject({
      txn_status: "SUCCESS",
      amount: "1.00",
      currency: "SGD",
      channel: "FPX",
    })
  })

  it("says what is wrong with the form and changes nothing", async () => {
    const { id, reference } = await stage.open()
    const response = await press(id, { outcome: "paid", amount: "<b>" })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain("&lt;b&gt;&quot; is not an amount at Syok2Pay")
    expect((await stage.merchant.inquiry(reference)).body.data.txn_status).toBe("PENDING")
  })

  it("is over once the payment is", async () => {
    const { id } = await stage.open()
    await press(id, { outcome: "declined" })
    const html = await (await fetch(address(id))).text()
    expect(html).toContain("declined")
    expect(html).not.toContain('data-testid="pay"')
    expect((await press(id, { outcome: "paid" })).status).toBe(409)
  })

  it("knows only its own sessions", async () => {
    const { reference } = await stage.open()
    expect((await fetch(address("cs_unknown"))).status).toBe(404)
    expect((await fetch(`${stage.sandbox.url}/syok2pay/payment`)).status).toBe(404)
    expect((await press("cs_unknown", { outcome: "paid" })).status).toBe(404)
    expect((await fetch(address(reference))).status).toBe(404)
  })
})
