import { Stage } from "../testing/stage"

describe("faults of the line", () => {
  const stage = new Stage()

  it("status: refuses the call with that HTTP status and leaves nothing behind", async () => {
    await stage.fault("initiate", "status", { value: 503, times: 1 })
    const answer = await stage.merchant.initiate({ reference_no: "MD-1" })
    expect(answer.status).toBe(503)
    expect(answer.body).toMatchObject({ success: false, trace_id: expect.stringMatching(/^xid_/) })
    expect(stage.sandbox.sandbox.payments.list()).toEqual([])
    expect((await stage.merchant.initiate({ reference_no: "MD-1" })).status).toBe(200)
  })

  it("status: takes one of the gateway's own codes", async () => {
    const { reference } = await stage.open()
    await stage.fault("refund", "status", { value: "FUNCTION_NOT_SUPPORTED" })
    const answer = await stage.merchant.refund(reference)
    expect([answer.status, answer.body.status_code]).toEqual([400, "FUNCTION_NOT_SUPPORTED"])
  })

  it("status: tells how long to wait", async () => {
    await stage.fault("inquiry", "status", { value: "429/90", times: 1 })
    const body = { merchant_code: "M70318", reference_no: "MD-1" }
    const answer = await stage.merchant.post("inquiry", body, stage.merchant.headers([]))
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "90"])
  })

  it("html and empty: processed, then answered with something that is no JSON", async () => {
    await stage.fault("initiate", "html", { times: 1 })
    await stage.fault("initiate", "empty", { times: 1 })
    const body = stage.merchant.initiateBody()
    const send = (reference: string) => {
      const headers = stage.merchant.headers([reference, body.amount, body.currency])
      return stage.merchant.post("initiate", { ...body, reference_no: reference }, headers)
    }
    const html = await send("MD-1")
    expect([html.status, html.headers.get("content-type")]).toEqual([
      502,
      "text/html; charset=utf-8",
    ])
    const empty = await send("MD-2")
    expect([empty.status, await empty.text()]).toEqual([200, ""])
    expect(stage.sandbox.sandbox.payments.list()).toHaveLength(2)
  })

  it("hang_up: the payment is opened and the answer is lost", async () => {
    await stage.fault("initiate", "hang_up", { times: 1 })
    await expect(stage.merchant.initiate({ reference_no: "MD-1" })).rejects.toThrow("fetch failed")
    expect((await stage.merchant.inquiry("MD-1")).body.data.txn_status).toBe("PENDING")
    const again = await stage.merchant.initiate({ reference_no: "MD-1" })
    expect(again.body.status_code).toBe("DUPLICATE_REFERENCE")
  })

  it("truncated: half of the answer, and no more", async () => {
    const { reference } = await stage.open()
    await stage.fault("inquiry", "truncated", { times: 1 })
    const body = { merchant_code: stage.merchant.code, reference_no: reference }
    const answer = await stage.merchant.post("inquiry", body, stage.merchant.headers([]))
    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow("terminated")
  })

  it("drop: the request is lost before it is processed", async () => {
    await stage.fault("initiate", "drop", { times: 1 })
    await expect(stage.merchant.initiate({ reference_no: "MD-1" })).rejects.toThrow("fetch failed")
    expect((await stage.merchant.inquiry("MD-1")).body.status_code).toBe("TRANSACTION_NOT_FOUND")
  })

  it("timeout: holds the answer for the given time", async () => {
    const { reference } = await stage.open()
    await stage.fault("inquiry", "timeout", { value: 150 })
    const started = performance.now()
    expect((await stage.merchant.inquiry(reference)).status).toBe(200)
    expect(performance.now() - started).toBeGreaterThanOrEqual(145)
  })

  it("counts inquiries, refused ones included", async () => {
    const { reference } = await stage.open()
    await stage.fault("inquiry", "status", { times: 1 })
    await stage.merchant.inquiry(reference)
    await stage.merchant.inquiry(reference)
    expect(stage.sandbox.sandbox.payments.find("syok2pay", reference)?.inquiries).toBe(2)
  })
})
