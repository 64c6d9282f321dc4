import type { Fields } from "./reading"
import { REFERENCE, SESSION, openRequest } from "./testing/account"
import { errorOf, fixture, pathOf } from "./testing/fixtures"
import { says, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const NOW = Date.parse("2026-01-01T10:00:00.750Z")
const open = (changes = {}) => gateway.client(changes, () => NOW).open(openRequest())
const page = `https://demo-epos.example-bank.test/session/${SESSION}`

describe("opening", () => {
  test.each([
    ["create_session_v3", {}],
    ["create_session_v3_minimal", {}],
    ["create_session_v2", { apiVersion: "v2" }],
  ])("%s", async (name, changes) => {
    gateway.answer(says(name))
    expect(await open(changes)).toEqual({
      gatewayId: SESSION,
      redirectUrl: page,
      expiresAt: new Date("2026-01-02T10:00:00Z"),
      snapshot: { status: "pending", product_code: "hp_fixture_ee" },
    })
    expect(gateway.calls()).toEqual([`POST ${pathOf(name)}`])
  })

  test("the expiry is what was sent", async () => {
    gateway.answer(says("create_session_v3"))
    const { expiresAt } = await open({ sessionTtlMinutes: 30 })
    expect(gateway.sent()[0].validUntil).toBe("2026-01-01T10:30:00+00:00")
    expect(expiresAt).toEqual(new Date("2026-01-01T10:30:00Z"))
  })

  test.each([
    ["another success", 200, {}],
    ["an id in upper case", 201, { uuid: SESSION.toUpperCase() }],
    ["another name", 201, { uuid: undefined, pos_session_uuid: SESSION }],
    ["an unknown status", 201, { status: "created" }],
    ["no status", 201, { status: undefined }],
  ])("%s is taken", async (_, status, changes) => {
    gateway.answer({ ...(says("create_session_v3", changes) as object), status })
    expect((await open()).gatewayId).toBe(SESSION)
  })
})

describe("opening, with an answer that cannot be used", () => {
  test.each<[string, Fields, object]>([
    ["no id", { uuid: undefined }, { kind: "invalid", code: "RESPONSE_MISMATCH" }],
    ["no UUID", { uuid: "../x" }, { kind: "invalid", code: "RESPONSE_MISMATCH" }],
    ["paid already", { status: "completed" }, { kind: "invalid", code: "RESPONSE_MISMATCH" }],
    ["granted already", { status: "granted" }, { kind: "invalid", code: "RESPONSE_MISMATCH" }],
    ["declined", { status: "declined" }, { kind: "declined", code: "declined" }],
    ["no page", { redirectUrl: undefined }, { kind: "invalid", code: "NO_PAYMENT_URL" }],
    ["http", { redirectUrl: page.replace("https", "http") }, { code: "UNSAFE_PAYMENT_URL" }],
    ["another host", { redirectUrl: "https://evil.example/" }, { code: "UNSAFE_PAYMENT_URL" }],
    [
      "credentials",
      { redirectUrl: page.replace("https://", "https://a:b@") },
      { code: "UNSAFE_PAYMENT_URL" },
    ],
    ["a script", { redirectUrl: "javascript:alert(1)" }, { code: "UNSAFE_PAYMENT_URL" }],
  ])("%s", async (_, changes, wanted) => {
    gateway.answer(says("create_session_v3", changes))
    const error = await errorOf(open)
    expect(error).toMatchObject(wanted)
    expect(error.message).toContain(REFERENCE)
  })

  test.each<[string, Fields, RegExp]>([
    ["no id", { uuid: undefined }, /with no session id; nothing was changed/],
    ["granted already", { status: "granted" }, /with a new session that is granted/],
    ["another host", { redirectUrl: "https://evil.example/" }, /allowed host.*to paymentHosts/],
  ])("%s is told as what it is", async (_, changes, message) => {
    gateway.answer(says("create_session_v3", changes))
    const error = await errorOf(open)
    expect(error.kind).toBe("invalid")
    expect(error.message).toMatch(message)
  })

  test("an error of Inbank's keeps its code", async () => {
    gateway.answer(says("error_500"))
    expect(await errorOf(open)).toMatchObject({
      kind: "unavailable",
      code: "internal_server_error",
      cause: { kind: "unknown_result" },
    })
  })

  test("the codes of a refusal are told", async () => {
    gateway.answer(says("create_session_validation_error"))
    const error = await errorOf(open)
    expect(error).toMatchObject({ kind: "invalid", code: "product_code_is_missing" })
    expect(error.message).toContain("total_amount_is_missing")
  })

  test.each(["drop", { status: 500, text: "" }, { status: 201, text: "<html>" }] as const)(
    "%j: try again, nobody was sent there",
    async (script) => {
      gateway.answer(script)
      const error = await errorOf(open)
      expect(error).toMatchObject({ kind: "unavailable", retryable: true })
      expect(error.message).toMatch(/did not answer when payses_.*Please try again/)
      expect(gateway.received).toHaveLength(1)
    }
  )

  test("a pause that Inbank asks for is passed on", async () => {
    gateway.answer({ status: 429, headers: { "retry-after": "9" }, body: {} })
    expect(await errorOf(open)).toMatchObject({ kind: "rate_limited", retryAfter: 9 })
  })

  test("the fixtures' page is the one that is allowed", () => {
    expect(fixture("create_session_v3").response.body?.redirectUrl).toBe(page)
  })
})
