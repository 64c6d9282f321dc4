import { Stage } from "../../testing/stage"
import { until } from "../../testing/shop"

describe("initiate", () => {
  const stage = new Stage()

  it("opens a payment for half an hour on a pay page of the same host", async () => {
    const { body } = await stage.merchant.initiate({ reference_no: "MD-1" })
    expect(body.data).toMatchObject({ reference_no: "MD-1", status: "PENDING", amount: "128.40" })
    const page = `${stage.sandbox.url}/syok2pay/payment?session_id=${body.data.session_id}`
    expect(body.data.payment_url).toBe(page)
    const minutes = (Date.parse(body.data.expires_at) - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(29.9)
    expect(minutes).toBeLessThanOrEqual(30)
  })

  it.each([
    ["reference_no", undefined, "PARAM_MISSING"],
    ["order_description", "", "PARAM_MISSING"],
    ["amount", undefined, "PARAM_MISSING"],
    ["currency", undefined, "PARAM_MISSING"],
    ["frontend_return_url", undefined, "PARAM_MISSING"],
    ["backend_return_url", undefined, "PARAM_MISSING"],
    ["amount", "128.4", "PARAM_INVALID"],
    ["amount", 128.4, "PARAM_INVALID"],
    ["amount", "1,234.50", "PARAM_INVALID"],
    ["amount", "0.00", "INVALID_AMOUNT"],
    ["amount", "-5.00", "INVALID_AMOUNT"],
    ["currency", "JPY", "INVALID_CURRENCY"],
    ["currency", "myr", "INVALID_CURRENCY"],
    ["reference_no", "MD-1|0.01", "PARAM_INVALID"],
    ["reference_no", "M".repeat(65), "PARAM_INVALID"],
    ["order_description", "two\nlines", "PARAM_INVALID"],
    ["backend_return_url", "/relative", "PARAM_INVALID"],
    ["frontend_return_url", "javascript:alert(1)", "PARAM_INVALID"],
  ])("refuses %s %p with %s", async (field, value, code) => {
    const changes = { reference_no: "MD-1", [field]: value }
    const body: Record<string, unknown> = { ...stage.merchant.initiateBody(), ...changes }
    const signed = [body.reference_no, body.amount, body.currency]
    const isFull = signed.every((part) => part !== undefined)
    const headers = stage.merchant.headers(isFull ? signed.map(String) : [])
    const response = await stage.merchant.post("initiate", body, headers)
    const answer = await response.json()
    expect([response.status, answer.status_code]).toEqual([400, code])
    expect(answer).toMatchObject({ success: false, trace_id: expect.stringMatching(/^xid_/) })
    expect(stage.sandbox.sandbox.payments.list()).toEqual([])
  })

  it("refuses a reference used before, and keeps the first payment", async () => {
    const { txnId } = await stage.open({ reference_no: "MD-1" })
    const again = await stage.merchant.initiate({ reference_no: "MD-1" })
    expect([again.status, again.body.status_code]).toEqual([400, "DUPLICATE_REFERENCE"])
    expect((await stage.merchant.inquiry("MD-1")).body.data.txn_id).toBe(txnId)
  })

  it("callback_before_answer: the callback has come when the answer does", async () => {
    await stage.fault("initiate", "callback_before_answer")
    const { body } = await stage.merchant.initiate()
    expect(stage.payloads()).toMatchObject([{ txn_status: "SUCCESS", txn_id: body.data.txn_id }])
    expect(body.data.status).toBe("PENDING")
  })
})

describe("expiry", () => {
  const stage = new Stage(30 * 60 * 20)

  it("expires an open payment after half an hour and calls back", async () => {
    const { reference } = await stage.open()
    await until("it expired", () => stage.shop.received.length === 1)
    expect(stage.payloads()).toMatchObject([{ reference_no: reference, txn_status: "EXPIRED" }])
  })
})
