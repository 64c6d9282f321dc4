import { b2binpay } from "."
import type { CallbackOutcome } from "../contract"
import { Money } from "../money"
import { account, eur, paid, transaction } from "./testing/account"
import { errorOf, fixtureIndex, fixtureNames } from "./testing/fixtures"
import { says, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

test("the gateway is what the contract says", () => {
  expect(b2binpay).toMatchObject({
    label: "B2BinPay",
    storefrontKeys: ["coin"],
    delivery: { url: "payment", sent: "always", retriesAfter: null, givesUpAfter: null },
    capabilities: {
      capture: "automatic",
      partialCapture: false,
      refund: "partial",
      void: false,
      currencies: "any",
      needs: [],
      callbackProof: "signature",
    },
  })
  const client = b2binpay.connect(account())
  const calls = ["cancel", "capture", "inquire", "open", "refund"]
  expect(Object.keys(client)).toEqual(expect.arrayContaining(calls))
})

test("what is taken is answered by 200 without a body, and nothing else is", () => {
  for (const outcome of ["accepted", "duplicate"] as const) {
    expect(b2binpay.acknowledge(outcome, account())).toEqual({
      status: 200,
      contentType: "text/plain",
      body: "",
    })
  }
  const statuses = (["refused", "unknown", "unreadable"] satisfies CallbackOutcome[]).map(
    (outcome) => b2binpay.acknowledge(outcome, account()).status
  )
  expect(statuses).toEqual([401, 404, 400])
})

test("refund details are asked for where refunds are payouts", () => {
  expect(b2binpay.refundDetails?.(account())).toBeNull()
  expect(b2binpay.refundDetails?.(account({ refunds: "payout" }))).not.toBeNull()
})

test("refunds are made by hand unless they are payouts, which may be of a part", () => {
  expect(b2binpay.refundMode?.(account())).toBe("manual")
  expect(b2binpay.refundMode?.(account({ refunds: "payout" }))).toBe("partial")
})

test.each([
  ["https://v3.api.b2binpay.com", "live"],
  ["https://v3.api-sandbox.b2binpay.com", "test"],
  ["https://b2binpay.example", null],
])("the account calls %s, where the money is %s", (baseUrl, mode) => {
  expect(b2binpay.address?.(account({ baseUrl }))).toEqual({ baseUrl, mode })
})

test("the id has no underscore, at which Medusa splits", () => {
  expect(b2binpay.id).toBe("b2binpay")
})

describe("capture", () => {
  test("happens by itself, and is only looked at", async () => {
    gateway.answerAfterLogin(says("v3_get_deposit_paid"))
    const truth = await gateway.client().capture(transaction(), eur("149.90"), "capt_1")
    expect(truth.captured).toEqual(eur("149.90"))
    expect(gateway.calls()).toEqual(["GET /deposit/58211"])
  })

  test.each(["created", "unresolved_underpaid"])("of what is %s is not possible", async (name) => {
    gateway.answerAfterLogin(says(`v3_get_deposit_${name}`))
    const error = await errorOf(() => gateway.client().capture(transaction(), eur("1"), "capt_1"))
    expect(error).toMatchObject({ kind: "unsupported", code: "NOT_CAPTURED" })
    expect(error.message).toMatch(/captures by itself; it has not captured 1\.00 EUR of payses_/)
  })

  test("of another currency than was paid is not possible", async () => {
    gateway.answerAfterLogin(says("v3_get_deposit_paid"))
    const usd = Money.ofDecimal("1", "USD")
    const error = await errorOf(() => gateway.client().capture(transaction(), usd, "capt_1"))
    expect(error).toMatchObject({ kind: "unsupported", code: "NOT_CAPTURED" })
  })
})

describe("cancel", () => {
  test.each([
    ["created", "pending"],
    ["canceled_expired", "cancelled"],
  ])("of what is %s tells that it is %s, for there is no call", async (name, state) => {
    gateway.answerAfterLogin(says(`v3_get_deposit_${name}`))
    expect((await gateway.client().cancel(transaction(), "pay_1")).state).toBe(state)
    expect(gateway.calls()).toEqual(["GET /deposit/58211"])
  })

  test.each([transaction(), paid()])("of what is paid points to a refund", async (facts) => {
    gateway.answerAfterLogin(says("v3_get_deposit_paid"))
    const error = await errorOf(() => gateway.client().cancel(facts, "pay_1"))
    expect(error).toMatchObject({ kind: "unsupported", code: "CAPTURED" })
    expect(error.message).toMatch(/Refund the payment instead/)
  })
})

test("the fixtures are the contract's", () => {
  const names = Object.keys(fixtureIndex().files).sort()
  expect(fixtureNames("").filter((name) => name !== "index")).toEqual(names)
})
