import { faces } from "../../faces"
import { Stage } from "../../testing/stage"

describe("control API", () => {
  const stage = new Stage()

  it("tells its health", async () => {
    const { body } = await stage.control("GET", "/health")
    const gateways = faces.map(({ gateway }) => gateway)
    expect(gateways).toContain("syok2pay")
    expect(body).toEqual({ ok: true, gateways })
  })

  it("lists payments newest first and filters by reference", async () => {
    await stage.open({ reference_no: "MD-1" })
    await stage.open({ reference_no: "MD-2" })
    type List = { payments: { reference: string; status: string; inquiries: number }[] }
    const all = await stage.control<List>("GET", "/payments?gateway=syok2pay")
    expect(all.body.payments.map(({ reference }) => reference)).toEqual(["MD-2", "MD-1"])
    const one = await stage.control<List>("GET", "/payments?reference=MD-1")
    expect(one.body.payments).toMatchObject([
      { reference: "MD-1", status: "PENDING", state: "pending", inquiries: 0 },
    ])
  })

  it("finds a payment by session, reference or transaction id", async () => {
    const { id, reference, txnId } = await stage.open()
    for (const key of [id, reference, txnId]) {
      expect((await stage.control("GET", `/payments/syok2pay/${key}`)).body.id).toBe(id)
    }
    expect((await stage.control("GET", "/payments/syok2pay/unknown")).status).toBe(404)
  })

  it("pays another amount and currency than asked for", async () => {
    const { reference } = await stage.open()
    await stage.act(reference, { outcome: "paid", amount: "100", currency: "sgd" })
    const { data } = (await stage.merchant.inquiry(reference)).body
    expect(data).toMatchObject({ txn_status: "SUCCESS", amount: "100.00", currency: "SGD" })
  })

  it.each([
    ["declined", "DECLINED", 1],
    ["cancelled", "CANCELLED", 1],
    ["expired", "EXPIRED", 1],
    ["pending", "PENDING", 1],
    ["abandoned", "PENDING", 0],
  ])("%s makes the status %s with %d callbacks", async (outcome, status, callbacks) => {
    const { reference } = await stage.open()
    expect((await stage.act(reference, { outcome })).body.status).toBe(status)
    expect(stage.shop.received).toHaveLength(callbacks)
  })

  it("lets an expired payment be paid late, and a paid one not be touched", async () => {
    const { reference } = await stage.open()
    await stage.act(reference, { outcome: "expired" })
    expect((await stage.act(reference, { outcome: "paid" })).body.status).toBe("SUCCESS")
    const again = await stage.act(reference, { outcome: "declined" })
    expect([again.status, again.body.error]).toEqual([409, expect.stringContaining("paid already")])
  })

  it.each([
    [{ outcome: "stolen" }, "outcome must be one of paid"],
    [{ outcome: "granted" }, '"granted" means nothing at Syok2Pay'],
    [{ outcome: "paid", callbacks: "many" }, "callbacks must be one of normal"],
    [{ outcome: "paid", amount: "-1" }, "is not an amount at Syok2Pay"],
    [{ outcome: "paid", currency: "ringgit" }, "is not a currency code"],
    [{ outcome: "paid", delay_ms: -1 }, "delay_ms must be a whole number"],
  ])("refuses %p", async (wish, why) => {
    const { reference } = await stage.open()
    const { status, body } = await stage.act(reference, wish)
    expect([status, body.error]).toEqual([400, expect.stringContaining(why)])
  })

  it("adds, lists and deletes fault rules, and refuses those that mean nothing", async () => {
    const added = await stage.fault("inquiry", "status", { value: 500, times: 1 })
    expect(added).toMatchObject({ status: 201, body: { call: "inquiry", value: "500", hits: 0 } })
    await stage.control("DELETE", `/faults/${String(added.body.id)}`)
    await stage.fault("inquiry", "html")
    expect((await stage.control("DELETE", "/faults")).body).toEqual({ faults: [] })
    const useless = await stage.fault("inquiry", "callback_before_answer")
    expect([useless.status, useless.body.error]).toEqual([
      400,
      expect.stringContaining("means nothing for inquiry"),
    ])
  })

  it("shows callbacks with payload, headers and response, by reference and status", async () => {
    const { reference, txnId } = await stage.open()
    await stage.act(reference, { outcome: "paid" })
    const [entry] = await stage.callbacks(`?reference=${reference}&status=Sent`)
    expect(entry).toMatchObject({
      transfer_id: txnId,
      payload: { txn_id: txnId, txn_status: "SUCCESS" },
      headers: { "X-Signature": expect.any(String) },
      response: { status: 200, body: '{"success":true}', ms: expect.any(Number) },
    })
    expect(await stage.callbacks("?status=Failed")).toEqual([])
    expect((await stage.control("GET", `/callbacks/${String(entry.id)}`)).body.id).toBe(entry.id)
    expect((await stage.control("POST", "/callbacks/none/resend")).status).toBe(404)
  })

  it("forgets everything on reset, references too", async () => {
    const { reference } = await stage.open()
    await stage.fault("inquiry", "html")
    await stage.control("POST", "/reset")
    expect((await stage.merchant.initiate({ reference_no: reference })).status).toBe(200)
    expect((await stage.control("GET", "/faults")).body).toEqual({ faults: [] })
  })

  it("answers 404 and 400 in JSON", async () => {
    expect((await stage.control("GET", "/nothing")).status).toBe(404)
    const headers = { "Content-Type": "application/json" }
    const url = `${stage.sandbox.url}/_sandbox/faults`
    expect((await fetch(url, { method: "POST", headers, body: "{" })).status).toBe(400)
  })
})
