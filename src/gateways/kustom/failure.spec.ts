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
