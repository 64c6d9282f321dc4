import { Money } from "../money"
import { requireSame } from "./inquire"
import { ORDER_ID, SWISH_ID, swish, transaction } from "./testing/account"
import { errorOf, orderOf } from "./testing/fixtures"
import { startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

describe("inquire", () => {
  test("is one GET of the stored id with everything that tells how a payment stands", async () => {
    gateway.answer(gateway.says("get.paid.authorized"))
    const truth = await gateway.client().inquire(transaction())
    expect(truth).toMatchObject({ state: "authorized", gatewayId: ORDER_ID })
    expect(gateway.received).toHaveLength(1)
    expect(gateway.received[0]).toMatchObject({
      method: "GET",
      path:
        `${ORDER_ID}?$expand=paid,financialtransactions,failedattempts,` +
        "postpurchasefailedattempts,cancelled,aborted,failed,reversed",
    })
  })

  test("below a base URL with a path", async () => {
    gateway.answer(gateway.says("get.paid.sale-swish"))
    await gateway.client({ baseUrl: `${gateway.url}/swedbank-pay` }).inquire(swish())
    expect(gateway.received[0].path).toMatch(/^\/swedbank-pay\/psp\/paymentorders\/c25e8d10/)
  })

  test("an order that the gateway does not know is pending", async () => {
    gateway.answer(gateway.says("problem.not-found"))
    expect(await gateway.client().inquire(transaction())).toMatchObject({
      state: "pending",
      amount: null,
      reference: null,
      gatewayId: null,
      snapshot: { note: "not_found" },
    })
  })

  test("without an id nothing is asked", async () => {
    gateway.answer()
    expect(await gateway.client().inquire(transaction({ gatewayId: null }))).toMatchObject({
      state: "pending",
      snapshot: { note: "no payment order known" },
    })
    expect(gateway.received).toHaveLength(0)
  })

  test.each(["/psp/paymentorders/../x", "https://evil.example/psp/paymentorders/a", "x"])(
    "the id %s is never asked about",
    async (gatewayId) => {
      gateway.answer()
      const error = await errorOf(() => gateway.client().inquire(transaction({ gatewayId })))
      expect(error).toMatchObject({ kind: "invalid" })
      expect(error.message).toMatch(/^10482 has no usable payment order id/)
      expect(gateway.received).toHaveLength(0)
    }
  )

  test("another order's answer is reported as it is, for the caller to refuse", async () => {
    gateway.answer(gateway.says("get.paid.sale-swish"))
    const truth = await gateway.client().inquire(transaction())
    expect(truth.gatewayId).not.toBe(ORDER_ID)
    expect(truth.reference).toBe("10484")
  })

  test.each([
    [{ status: 500, text: "" }, "unavailable"],
    [{ status: 200, text: "<html>" }, "unavailable"],
    [{ status: 401, text: "" }, "unauthorized"],
    [{ status: 429, text: "", headers: { "retry-after": "4" } }, "rate_limited"],
    ["drop" as const, "unavailable"],
  ])("%j is %s", async (script, kind) => {
    gateway.answer(script)
    expect(await errorOf(() => gateway.client().inquire(transaction()))).toMatchObject({ kind })
  })
})

describe("an answer that we act on", () => {
  const same = (facts: object) =>
    requireSame(orderOf("get.paid.authorized"), transaction({ ...facts }))

  test("is about this payment", () => {
    expect(same({}).id).toBe(ORDER_ID)
    const silent = orderOf("get.paid.fully-captured")
    expect(requireSame(silent, transaction({ reference: "other" }))).toBe(silent)
  })

  test.each([
    ["another id", { gatewayId: SWISH_ID }],
    ["another reference", { reference: "10484" }],
    ["another currency", { amount: Money.ofDecimal("649", "NOK") }],
  ])("with %s it is refused", async (_, facts) => {
    const error = await errorOf(() => same(facts))
    expect(error).toMatchObject({ code: "RESPONSE_MISMATCH" })
    expect(error.message).toMatch(/with another payment; nothing was changed/)
  })
})
