import type { Script } from "../testing/scripted-server"
import type { Fields } from "./reading"
import { account, eur, rental } from "./testing/account"
import { createClient } from "./client"
import { errorOf, fixture } from "./testing/fixtures"
import { says, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const calculate = (amount: string, period: number | null, changes = {}) =>
  gateway.client(changes).calculate!(eur(amount), period)

const answer = (changes: Fields) => says("calculation_v2", changes)

describe("a calculation", () => {
  test("is asked for and read in the spelling of v2", async () => {
    gateway.answer(says("get_product_v2"), says("calculation_v2"))
    const calculation = await calculate("489.90", 12, { apiVersion: "v2" })
    const { payment_day: _, ...asked } = fixture("calculation_v2").request.body as object & {
      payment_day: number
    }
    expect(gateway.sent().at(-1)).toEqual(asked)
    expect(gateway.calls().at(-1)).toMatch(/^POST \/partner\/v2\/shops\/[^/]+\/calculations$/)
    expect(calculation).toMatchObject({
      period: 12,
      periods: [3, 6, 12, 24, 36],
      interestRate: "0.0990",
      annualPercentageRate: "0.1412",
    })
    const { monthly, total, cost } = calculation
    expect([monthly, total, cost].map(String)).toEqual(["43.71 EUR", "524.52 EUR", "34.62 EUR"])
  })

  test("is asked for in the spelling of v3, over the longest period unless one is chosen", async () => {
    gateway.answer(says("get_product_v2"), {
      status: 201,
      body: { paymentAmountMonthly: 15.3, totalCost: 550.8, totalCostOfCredit: 60.9, period: 36 },
    })
    expect((await calculate("489.90", null)).period).toBe(36)
    expect(gateway.calls().at(-1)).toMatch(/^POST \/partner\/v3\//)
    expect(gateway.sent().at(-1)).toMatchObject({ productCode: "hp_fixture_ee", period: 36 })
  })

  test.each([
    ["99.99", 12, "AMOUNT_NOT_FINANCED"],
    ["489.90", 7, "PERIOD_NOT_OFFERED"],
  ])("of %s over %s months is refused before Inbank is asked", async (amount, period, code) => {
    gateway.answer(says("get_product_v2"))
    const error = await errorOf(() => calculate(amount, period))
    expect(error).toMatchObject({ kind: "invalid", code })
    expect(gateway.sent()).toEqual([])
  })

  test("over another period than the product has names those that it has", async () => {
    gateway.answer(says("get_product_v2"))
    const error = await errorOf(() => calculate("489.90", 7))
    expect(error.message).toMatch(/offers 3, 6, 12, 24, 36 months; please choose one/)
  })

  test("is over the product's own period unless one is chosen", async () => {
    const parameters = { period_options: [3, 6, 12], default_period: "6" }
    gateway.answer({ status: 200, body: { product: { parameters } } }, answer({ period: 6 }))
    expect(await calculate("489.90", null)).toMatchObject({ period: 6, periods: [3, 6, 12] })
  })

  test.each<[string, Script]>([
    ["cannot be read", "drop"],
    ["names no periods", { status: 200, body: { product: { parameters: {} } } }],
  ])(
    "of a product that %s is over the period that was chosen, and needs one",
    async (_, script) => {
      gateway.answer(script, answer({ period: 7 }))
      expect(await calculate("489.90", 7)).toMatchObject({ period: 7, periods: [] })
      gateway.answer(script)
      const error = await errorOf(() => calculate("489.90", null))
      expect(error).toMatchObject({ kind: "invalid", code: "PERIOD_NOT_OFFERED" })
      expect(error.message).toMatch(/how many months/)
      expect(gateway.sent()).toEqual([])
    }
  )

  test.each([
    ["0.0990", "0.0990"],
    ["9", "9"],
    [12.5, "12.5"],
    ["129.95", "129.95"],
    ["about 9", null],
    ["9 %", null],
    ["1290.5", null],
    ["null", null],
  ])("has the rate %j as %j", async (rate, wanted) => {
    const rates = { interest_rate_annual: rate, credit_cost_rate_annual: rate }
    gateway.answer(says("get_product_v2"), answer(rates))
    expect(await calculate("489.90", 12)).toMatchObject({
      interestRate: wanted,
      annualPercentageRate: wanted,
    })
  })

  test("with another currency or period, or without amounts, is none", async () => {
    const right = fixture("calculation_v2").response.body as object
    for (const wrong of [{ currency: "PLN" }, { period: 24 }, { payment_amount_monthly: "null" }]) {
      gateway.answer(says("get_product_v2"), { status: 201, body: { ...right, ...wrong } })
      expect(await errorOf(() => calculate("489.90", 12))).toMatchObject({
        kind: "unavailable",
        code: "ODD_CALCULATION",
        message: expect.stringMatching(
          /489\.90 EUR over 12 months .* something else than was asked/
        ),
      })
    }
  })

  test("is not to be had of a rental, whose devices decide", () => {
    expect(createClient(account(rental)).calculate).toBeUndefined()
  })
})
