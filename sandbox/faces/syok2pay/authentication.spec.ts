import { Stage } from "../../testing/stage"

describe("authentication", () => {
  const stage = new Stage()

  /** Posts an initiate with changed headers; the signature is for `signed`. */
  async function post(
    changes: Record<string, string | undefined>,
    options: { signed?: string[]; body?: unknown } = {}
  ) {
    const body = stage.merchant.initiateBody()
    const signed = options.signed ?? [body.reference_no, body.amount, body.currency]
    const headers = stage.merchant.headers(signed, changes)
    const response = await stage.merchant.post("initiate", options.body ?? body, headers)
    return [response.status, (await response.json()).status_code]
  }
  const secondsAgo = (seconds: number) => String(Math.floor(Date.now() / 1000) - seconds)

  it.each([
    ["no key", { Authorization: undefined }, "UNAUTHORIZED"],
    ["another scheme", { Authorization: "Basic abc" }, "UNAUTHORIZED"],
    ["an unknown key", { Authorization: "Bearer pk_other" }, "INVALID_API_KEY"],
    ["no signature", { "X-Signature": undefined }, "INVALID_SIGNATURE"],
    ["a wrong signature", { "X-Signature": "0".repeat(64) }, "INVALID_SIGNATURE"],
    ["a signature that is no hex", { "X-Signature": "z".repeat(64) }, "INVALID_SIGNATURE"],
    ["no timestamp", { "X-Timestamp": "" }, "INVALID_SIGNATURE"],
    ["milliseconds", { "X-Timestamp": String(Date.now()) }, "INVALID_SIGNATURE"],
  ])("refuses %s with 401", async (_what, changes, code) => {
    expect(await post(changes)).toEqual([401, code])
  })

  it("takes timestamps within 300 s either way and refuses others", async () => {
    expect(await post({ "X-Timestamp": secondsAgo(290) })).toEqual([200, undefined])
    expect(await post({ "X-Timestamp": secondsAgo(-290) })).toEqual([200, undefined])
    expect(await post({ "X-Timestamp": secondsAgo(310) })).toEqual([401, "INVALID_SIGNATURE"])
    expect(await post({ "X-Timestamp": secondsAgo(-310) })).toEqual([401, "INVALID_SIGNATURE"])
  })

  it("refuses the short form where the full one is due, and a changed amount", async () => {
    expect(await post({}, { signed: [] })).toEqual([401, "INVALID_SIGNATURE"])
    const body = { ...stage.merchant.initiateBody(), reference_no: "MD-1", amount: "1.00" }
    const signed = ["MD-1", "128.40", "MYR"]
    expect(await post({}, { signed, body })).toEqual([401, "INVALID_SIGNATURE"])
  })

  it("refuses the full form where the short one is due", async () => {
    const { reference } = await stage.open()
    const headers = stage.merchant.headers([reference, "128.40", "MYR"])
    const body = { merchant_code: "M70318", reference_no: reference }
    expect((await stage.merchant.post("inquiry", body, headers)).status).toBe(401)
  })

  it("refuses another merchant and a missing one", async () => {
    const body = { ...stage.merchant.initiateBody(), merchant_code: "M99999" }
    expect(await post({}, { body })).toEqual([401, "INVALID_API_KEY"])
    const without = { ...body, merchant_code: undefined }
    expect(await post({}, { body: without })).toEqual([400, "PARAM_MISSING"])
  })

  it.each(["{", "[]", '"text"', ""])("refuses the body %p", async (body) => {
    expect(await post({}, { body })).toEqual([400, "PARAM_INVALID"])
  })

  it("refuses a body that is not sent as JSON, or is too big", async () => {
    expect(await post({ "Content-Type": "text/plain" })).toEqual([400, "PARAM_INVALID"])
    const body = { ...stage.merchant.initiateBody(), order_description: "x".repeat(300_000) }
    expect(await post({}, { body })).toEqual([400, "PARAM_INVALID"])
  })

  it("has no other calls", async () => {
    const response = await fetch(`${stage.sandbox.url}/syok2pay/v1/capture`, { method: "POST" })
    expect([response.status, (await response.json()).status_code]).toEqual([
      400,
      "FUNCTION_NOT_SUPPORTED",
    ])
  })
})
