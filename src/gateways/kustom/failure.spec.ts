import type { HttpAnswer } from "../http-client"
import { failureOf, type Call } from "./failure"
import { readOrder } from "./order"
import { DEVICE_ID, ORDER_ID, paid, sek } from "./testing/account"
import { answerOf, exchangesOf, fixture, fixtureNames, type Exchange } from "./testing/fixtures"
import { startKustom } from "./testing/server"

const names = [...fixtureNames("ipp-"), ...fixtureNames("om-")]
const exchanges = names.flatMap((name): [string, Exchange][] => {
  const one = fixture(name)
  return one.request ? [[name, one]] : exchangesOf(name).map((each) => [name, each])
})

/** Our call of a documented request; those that we never make are like the nearest that we do. */
const calls: [RegExp, Call][] = [
  [/^GET .*\/devices$/, "devices"],
  [/^GET .*\/ipp\/v1\/sessions/, "session"],
  [/^GET /, "order"],
  [/^POST .*\/ipp\/v1\/(sessions|dev\/devices)$/, "create"],
  [/^PUT .*\/cancel$/, "abort"],
  [/\/simulate-tap/, "abort"],
  [/\/captures$/, "capture"],
  [/\/refunds$/, "refund"],
  [/\/cancel$/, "cancel"],
  [/^POST |^PATCH /, "release"],
]

function callOf({ request }: Exchange): Call {
  const line = `${request.method} ${new URL(request.url).pathname}`
  return calls.find(([pattern]) => pattern.test(line))?.[1] ?? "order"
}

function answerTo({ response }: Exchange): HttpAnswer {
  const { status, headers, body } = response
  // A list is no object, and only its order is ever read.
  const isObject = body !== null && typeof body === "object" && !Array.isArray(body)
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
  return { status, headers: Object.fromEntries(lower), text: "", json: isObject ? body : null }
}

const kinds: Record<number, string[]> = {
  400: ["invalid"],
  401: ["unauthorized"],
  403: ["declined"],
  404: ["not_found"],
  409: ["declined", "conflict"],
  422: ["invalid"],
  429: ["rate_limited"],
  502: ["unavailable"],
  503: ["unknown_result"],
}

describe("every documented answer", () => {
  test("is looked at", () => {
    expect(names).toHaveLength(61)
  })

  test.each(exchanges.filter(([name]) => name !== "om-list-captures"))(
    "%s is a success or the right failure",
    (name, exchange) => {
      const answer = answerTo(exchange)
      const failure = failureOf(callOf(exchange), `Kustom ${name}`, answer, 0)
      if (answer.status < 300) {
        expect(failure).toBeNull()
        return
      }
      const { error_code, correlation_id } = answer.json ?? {}
      expect(kinds[answer.status]).toContain(failure?.kind)
      expect(failure?.code).toBe(error_code ?? `HTTP_${answer.status}`)
      expect(failure?.correlationId).toBe(correlation_id)
    }
  )
})

const credentials =
  "Check username and apiKey: those of playground and production differ, and in-person payments must be switched on for them by Kustom."

const failed = (call: Call, status: number, json: HttpAnswer["json"] = null) =>
  failureOf(call, "Kustom call of K1", { status, headers: {}, text: "", json }, 0)

describe("a failure", () => {
  test.each<[Call, number, HttpAnswer["json"], string | undefined]>([
    ["create", 201, null, "unknown_result"],
    ["create", 300, { session_id: "1" }, "unknown_result"],
    ["order", 200, null, "unavailable"],
    ["order", 300, { order_id: "1" }, "unavailable"],
    ["order", 199, { order_id: "1" }, "unavailable"],
    ["order", 299, { order_id: "1" }, undefined],
    ["capture", 201, null, undefined],
    ["capture", 199, null, "unknown_result"],
    ["capture", 300, null, "unknown_result"],
    ["capture", 401, { detail: "no" }, "unauthorized"],
    ["capture", 403, { detail: "no" }, "declined"],
    ["capture", 403, null, "unauthorized"],
    ["refund", 403, null, "unauthorized"],
    ["order", 403, { detail: "no" }, "unauthorized"],
    ["create", 403, { detail: "no" }, "unauthorized"],
  ])("of %s by %d with %j is %s", (call, status, json, kind) => {
    expect(failed(call, status, json)?.kind).toBe(kind)
  })

  test.each<[string, number, HttpAnswer["json"], string]>([
    ["the status", 502, null, "failed with HTTP_502."],
    ["what to check", 200, null, "was answered without JSON. Check apiBaseUrl if it stays so."],
    [
      "credentials that are refused",
      401,
      null,
      `failed with HTTP_401. The credentials were refused. ${credentials}`,
    ],
    ["an account that lacks a right", 403, null, `failed with HTTP_403. ${credentials}`],
    [
      "code and messages",
      400,
      { error_code: "BAD", error_messages: ["a", "b"] },
      "failed with BAD: a; b.",
    ],
    [
      "five messages",
      400,
      { error_messages: [..."abcdefg"] },
      "failed with HTTP_400: a; b; c; d; e.",
    ],
    [
      "detail and errors",
      400,
      { title: "Bad Request", detail: "Not valid.", errors: ["x", "y"] },
      "failed with HTTP_400: Not valid.; x; y.",
    ],
    ["the title without a detail", 404, { title: "Not Found" }, "failed with HTTP_404: Not Found."],
    ["errors alone", 400, { errors: ["x", null, "", {}, "y"] }, "failed with HTTP_400: x; y."],
    [
      "the detail where no message is text",
      400,
      { error_messages: [null, "", {}], detail: "Why" },
      "failed with HTTP_400: Why.",
    ],
    [
      "one full stop",
      400,
      { detail: "Version 1.2 is old..." },
      "failed with HTTP_400: Version 1.2 is old.",
    ],
    [
      "no credentials",
      400,
      { error_messages: ["Bad header: Basic a2V5OnNlY3JldA== given", "basic \t kco_live_api_x"] },
      "failed with HTTP_400: Bad header: Basic *** given; Basic ***.",
    ],
  ])("says %s", (_what, status, json, message) => {
    expect(failed("order", status, json)?.message).toBe(`Kustom call of K1 ${message}`)
  })
})

describe("documented answers to calls that we do not make", () => {
  test("captures and refunds are listed as they are read alone", () => {
    const captures = fixture("om-list-captures").response.body
    const refunds = [fixture("om-get-refund").response.body]
    const answer = answerOf("om-get-captured", { captures, refunds })
    const order = readOrder(answer, ORDER_ID, paid())
    expect(order.captures.map(({ amount, reference }) => [amount, reference])).toEqual([
      [sek("387"), "capt_01J8PART"],
      [sek("234"), "capt_01J8REST"],
    ])
    expect(order.refunds).toMatchObject([{ amount: sek("129"), reference: "ref_01J8MUG" }])
  })

  test("a simulated device is a device", async () => {
    const server = await startKustom()
    const content = [fixture("ipp-dev-create-simulated-device").response.body]
    server.answer({ status: 200, body: { content, last: true } })
    const [device] = await server.client().devices()
    await server.close()
    expect(device).toMatchObject({ name: "CI till" })
    expect(device.id).not.toBe(DEVICE_ID)
  })
})
