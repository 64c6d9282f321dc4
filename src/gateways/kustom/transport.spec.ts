import { API_KEY, ORDER_ID, SESSION_ID, openRequest, paid, transaction } from "./testing/account"
import { errorOf, fixture } from "./testing/fixtures"
import { startKustom, type ScriptedKustom } from "./testing/server"

let server: ScriptedKustom
beforeAll(async () => {
  server = await startKustom()
})
afterAll(() => server.close())

const inquire = (changes = {}, now = () => 0) => server.client(changes, now).inquire(paid())
const ok = () => server.says("om-get-captured")
const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`

describe("every call", () => {
  test.each([
    [{}, basic(`KM40217730-1a2b:${API_KEY}`)],
    [{ username: undefined }, `Basic ${API_KEY}`],
  ])("with %j is authorized as documented", async (changes, authorization) => {
    server.answer(ok())
    await inquire(changes)
    expect(server.received[0].headers).toMatchObject({
      authorization,
      accept: "application/json",
      "user-agent": "medusa-verified-payments",
    })
    expect(server.received[0].headers).not.toHaveProperty("x-merchant-id")
  })

  test("names the merchant to the in-person API alone, if asked to", async () => {
    for (const [ippSendMerchantIdHeader, merchant] of [[true, "KM40217730"], [false]]) {
      const client = server.client({ ippSendMerchantIdHeader })
      server.answer(server.says("ipp-list-devices"), ok())
      await client.devices()
      await client.inquire(paid())
      const names = server.received.map(({ headers }) => headers["x-merchant-id"])
      expect(names).toEqual([merchant, undefined])
    }
  })

  test("keeps the path of its base address", async () => {
    server.answer(ok())
    await inquire({ apiBaseUrl: `${server.url}/kustom/` })
    expect(server.calls()).toEqual([`GET /kustom/ordermanagement/v1/orders/${ORDER_ID}`])
  })

  test("has a type and no idempotency key where there is a body on a device", async () => {
    server.answer(server.says("ipp-list-devices"), server.says("ipp-create-session"))
    await server.client().open(openRequest())
    const [read, write] = server.received.map(({ headers }) => headers["content-type"])
    expect([read, write]).toEqual([undefined, "application/json"])
    expect(server.keys()).toEqual([undefined])
  })
})

describe("a read that fails", () => {
  test.each([
    ["om-error-401", { kind: "unauthorized", code: "HTTP_401" }],
    ["om-error-429", { kind: "rate_limited", code: "TOO_MANY_REQUESTS", retryAfter: 2 }],
    ["om-error-502-html", { kind: "unavailable", code: "HTTP_502" }],
    ["om-error-503", { kind: "unavailable", code: "TEMPORARILY_UNAVAILABLE" }],
    ["om-error-409", { kind: "conflict", code: "CONFLICT" }],
    ["om-error-422", { kind: "invalid", code: "UNPROCESSABLE_ENTITY" }],
  ])("%s", async (name, wanted) => {
    server.answer(server.says(name))
    const error = await errorOf(() => inquire())
    expect(error).toMatchObject(wanted)
    const { body } = fixture(name).response
    const id = body !== null && typeof body === "object" ? body.correlation_id : undefined
    expect(error.correlationId).toBe(id)
    expect(error.message).toMatch(/^Kustom order of POS-20260914-0031 failed with /)
  })

  test.each([
    [{ status: 403, text: "" }, "unauthorized"],
    [{ status: 408, text: "" }, "unavailable"],
    [{ status: 200, text: "" }, "unavailable"],
    [{ status: 200, text: "<html>" }, "unavailable"],
    [{ status: 302, headers: { location: "/" }, text: "" }, "unavailable"],
    [{ status: 400, body: [] }, "invalid"],
    ["drop" as const, "unavailable"],
    ["hang" as const, "unavailable"],
  ])("%j is %s", async (script, kind) => {
    server.answer(script)
    expect((await errorOf(() => inquire({ http: { timeoutMs: 200 } }))).kind).toBe(kind)
  })

  test("names the call and the payment where no answer comes, and keeps the cause", async () => {
    server.answer("drop")
    const error = await errorOf(() => inquire())
    expect(error.message).toBe(
      `Kustom order of POS-20260914-0031: No usable answer from ${server.url} within 10000 ms`
    )
    expect(error.cause).toMatchObject({ kind: "unavailable" })
  })

  test("says when to come back by a date too", async () => {
    const headers = { "retry-after": "Mon, 14 Sep 2026 08:12:35 GMT" }
    server.answer({ status: 429, headers, text: "" })
    const now = Date.parse("2026-09-14T08:12:05Z")
    expect((await errorOf(() => inquire({}, () => now))).retryAfter).toBe(30)
  })

  test("repeats neither secrets nor payloads", async () => {
    const echo = `Authorization: Basic ${API_KEY} ${"x".repeat(500)}`
    server.answer({ status: 400, body: { error_messages: [echo, ...Array(20).fill("y")] } })
    const { message } = await errorOf(() => inquire())
    expect(message).not.toMatch(API_KEY)
    expect(message.length).toBeLessThan(400)
    server.answer({ status: 500, text: `<html>${API_KEY}</html>` })
    expect((await errorOf(() => inquire())).message).not.toMatch(API_KEY)
  })

  test.each(["../devices", `${SESSION_ID}/cancel`, "x".repeat(65)])(
    "the unusable session id %s is not asked for",
    async (gatewayId) => {
      server.answer()
      const error = await errorOf(() => server.client().inquire(transaction({ gatewayId })))
      expect(error).toMatchObject({
        kind: "invalid",
        message: "POS-20260914-0031 has no usable session id",
      })
      expect(server.calls()).toEqual([])
    }
  )
})
