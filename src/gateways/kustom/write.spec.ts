import { idempotencyKey } from "./idempotency"
import { ORDER_ID, account, paid, sek } from "./testing/account"
import { errorOf, fixture } from "./testing/fixtures"
import { startKustom, type ScriptedKustom } from "./testing/server"

let server: ScriptedKustom
beforeAll(async () => {
  server = await startKustom()
})
afterAll(() => server.close())

const READ = `GET /ordermanagement/v1/orders/${ORDER_ID}`
const WRITE = `POST /ordermanagement/v1/orders/${ORDER_ID}/captures`
const capture = (amount = "621", key = "capt_1", changes = {}) =>
  server.client({ http: { timeoutMs: 1500 }, ...changes }).capture(paid(), sek(amount), key)
const authorized = () => server.says("om-get-authorized")
const captured = () => server.says("om-get-captured")
const keyOf = (operation: string) =>
  idempotencyKey(account(), { orderId: ORDER_ID, operation, key: "capt_1", amount: sek("621") })

describe("a capture that is refused", () => {
  test.each(["om-capture-error-403-too-much", "om-capture-error-403-payment-method"])(
    "%s: fails with the reason when the order is as before",
    async (name) => {
      server.answer(authorized(), server.says(name), authorized())
      const { error_code, error_messages, correlation_id } = fixture(name).response.body as {
        error_code: string
        error_messages: string[]
        correlation_id: string
      }
      const error = await errorOf(() => capture())
      expect(error).toMatchObject({
        kind: "declined",
        code: error_code,
        correlationId: correlation_id,
      })
      expect(error.message).toBe(
        `Kustom capture of POS-20260914-0031 failed with ${error_code}: ${error_messages[0]}.`
      )
      expect(server.calls()).toEqual([READ, WRITE, READ])
    }
  )

  test("is a success when it holds already: the device was faster", async () => {
    server.answer(authorized(), server.says("om-capture-error-403-too-much"), captured())
    expect((await capture()).state).toBe("captured")
  })

  test.each([
    ["om-error-422", {}],
    ["a request that is too large", { status: 413, text: "" }],
    ["another word for it", { status: 400, body: { error_code: "INVALID_ADDRESS" } }],
  ])("%s for its lines is sent without them, under a new key", async (name, script) => {
    const refusal = name.startsWith("om-") ? server.says(name) : (script as { status: number })
    server.answer(authorized(), refusal, server.says("om-capture-full"), captured())
    expect((await capture()).state).toBe("captured")
    const [first, second] = server.sent()
    expect(first.json).toHaveProperty("order_lines")
    expect(second.json).not.toHaveProperty("order_lines")
    expect(server.keys()).toEqual([keyOf("capture"), keyOf("capture-without-lines")])
  })

  test("without lines in it is not sent again", async () => {
    server.answer(authorized(), server.says("om-error-422"))
    expect((await errorOf(() => capture("10"))).code).toBe("UNPROCESSABLE_ENTITY")
    expect(server.sent()).toHaveLength(1)
  })

  test("because the order is being changed is sent once more, under the same key", async () => {
    const busy = server.says("om-error-409")
    server.answer(authorized(), busy, authorized(), server.says("om-capture-full"), captured())
    expect((await capture()).state).toBe("captured")
    expect(server.calls()).toEqual([READ, WRITE, READ, WRITE, READ])
    expect(new Set(server.keys()).size).toBe(1)
    server.answer(authorized(), busy, authorized(), busy, authorized())
    expect(await errorOf(() => capture())).toMatchObject({ kind: "conflict", code: "CONFLICT" })
    expect(server.sent()).toHaveLength(2)
    server.answer(authorized(), busy, captured())
    expect((await capture()).state).toBe("captured")
  })

  test.each([
    ["om-error-401", "unauthorized"],
    ["om-error-429", "rate_limited"],
    ["om-get-error-404", "not_found"],
  ])("%s is told as it is", async (name, kind) => {
    server.answer(authorized(), server.says(name))
    const error = await errorOf(() => capture())
    expect(error.kind).toBe(kind)
    expect(error.retryAfter).toBe(kind === "rate_limited" ? 2 : undefined)
    expect(server.calls()).toEqual([READ, WRITE])
  })
})

describe("a capture whose answer is lost", () => {
  const losses = [
    ["nothing", "hang" as const],
    ["a lost connection", "drop" as const],
    ["an error of theirs", { status: 503, body: { error_code: "TEMPORARILY_UNAVAILABLE" } }],
    ["a page", { status: 502, text: "<html>" }],
    ["an empty error", { status: 500, text: "" }],
  ] as const

  test.each(losses)("after %s counts when the order shows it", async (_what, script) => {
    server.answer(authorized(), script, captured())
    expect((await capture()).state).toBe("captured")
    expect(server.sent()).toHaveLength(1)
  })

  test.each(losses)("after %s is unknown otherwise, and not sent again", async (_what, script) => {
    server.answer(authorized(), script, authorized())
    const error = await errorOf(() => capture())
    expect(error.kind).toBe("unknown_result")
    expect(error.message).toMatch("repeat it unchanged, it is never done twice")
    expect(server.sent()).toHaveLength(1)
  })

  test("tells what happened and what to do, in whole sentences", async () => {
    const advice =
      "It is not known whether it happened: repeat it unchanged, it is never done twice."
    const what = "Kustom capture of POS-20260914-0031"
    server.answer(authorized(), "drop", authorized())
    expect((await errorOf(() => capture())).message).toBe(
      `${what}: No usable answer from ${server.url} within 1500 ms. ${advice}`
    )
    server.answer(authorized(), { status: 500, text: "" }, authorized())
    expect((await errorOf(() => capture())).message).toBe(`${what} failed with HTTP_500. ${advice}`)
  })

  test("is unknown when nobody can look", async () => {
    server.answer(authorized(), "drop", "drop")
    expect((await errorOf(() => capture())).kind).toBe("unknown_result")
  })

  test("is repeated under the same key, whatever lines it has by then", async () => {
    server.answer(authorized(), "drop", authorized())
    await errorOf(() => capture())
    const [key] = server.keys()
    server.answer(
      server.says("om-get-authorized", { order_lines: [] }),
      server.says("om-capture-full"),
      captured()
    )
    await capture()
    expect(server.keys()).toEqual([key])
  })
})
