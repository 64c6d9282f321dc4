import { Money } from "../money"
import { account, openRequest, transaction } from "./testing/account"
import { answerOf, errorOf, fixture, pathOf } from "./testing/fixtures"
import { says, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const of = (amount: string, currency = "EUR") =>
  openRequest({ transaction: transaction({ amount: Money.ofDecimal(amount, currency) }) })
const asked = { minAmount: undefined, maxAmount: undefined }
const HOUR = 3_600_000

describe("limits of the shop", () => {
  const open = (amount: string, changes = {}) => gateway.client(changes).open(of(amount))

  test.each([
    [
      "99.99",
      {},
      "Inbank finances from 100.00 to 10,000.00 EUR; this order is 99.99 EUR. Please choose another payment method.",
    ],
    ["10000.01", {}, /from 100\.00 to 10,000\.00 EUR; this order is 10,000\.01 EUR/],
    ["99.99", { maxAmount: undefined }, /finances from 100\.00 EUR;/],
    ["10000.01", { minAmount: undefined }, /finances up to 10,000\.00 EUR;/],
  ])("%s with %j is refused in words for the shopper", async (amount, changes, message) => {
    gateway.answer({ status: 200, body: {} })
    const error = await errorOf(() => open(amount, changes))
    expect(error).toMatchObject({ kind: "invalid", code: "AMOUNT_NOT_FINANCED" })
    expect(error.message).toMatch(message)
    expect(gateway.sent()).toEqual([])
  })

  test.each(["100", "10000"])(
    "%s is inside, and Inbank is not asked for limits",
    async (amount) => {
      gateway.answer(says("create_session_v3"))
      await open(amount)
      expect(gateway.left()).toBe(0)
    }
  )
})

describe("limits of the product", () => {
  test("are asked for once an hour, as text and all", async () => {
    let now = 0
    const client = gateway.client(asked, () => now)
    const session = says("create_session_v3")
    gateway.answer(says("get_product_v2"), session, session, says("get_product_v2"), session)
    await client.open(of("100"))
    expect(await errorOf(() => client.open(of("10000.01")))).toMatchObject({
      code: "AMOUNT_NOT_FINANCED",
    })
    now = HOUR - 1
    await client.open(of("10000"))
    now = HOUR
    await client.open(of("10000"))
    expect(gateway.left()).toBe(0)
    expect(gateway.calls()[0]).toBe(`GET ${pathOf("get_product_v2")}`)
  })

  test.each([
    ["largest", "10000.01", { maxAmount: undefined }],
    ["smallest", "99.99", { minAmount: undefined }],
  ])("are asked for when the shop has not given the %s", async (_, amount, changes) => {
    gateway.answer(says("get_product_v2"))
    const error = await errorOf(() => gateway.client(changes).open(of(amount)))
    expect(error).toMatchObject({ kind: "invalid", code: "AMOUNT_NOT_FINANCED" })
    expect(gateway.left()).toBe(0)
  })

  test("are found without the wrapper too", async () => {
    gateway.answer({ status: 200, body: answerOf("get_product_v2").product })
    const error = await errorOf(() => gateway.client(asked).open(of("99.99")))
    expect(error.message).toMatch(/from 100\.00 to 10,000\.00 EUR/)
  })

  test.each([
    ["lost", "drop" as const],
    ["an error", says("error_500")],
    ["no right", says("error_403")],
    ["something else", { status: 200, body: { product: { parameters: { min_amount: "null" } } } }],
  ])("never block a payment: %s", async (_, script) => {
    gateway.answer(script, says("create_session_v3"))
    await gateway.client(asked).open(of("50000"))
    expect(gateway.left()).toBe(0)
  })

  test("are asked for again a minute after a failure, not at every payment", async () => {
    let now = 0
    const client = gateway.client(asked, () => now)
    const session = says("create_session_v3")
    gateway.answer("drop", session, session, says("get_product_v2"), session)
    await client.open(of("200"))
    await client.open(of("200"))
    now = 60_000
    await client.open(of("200"))
    expect(gateway.left()).toBe(0)
    expect(gateway.calls().filter((call) => call.startsWith("GET"))).toHaveLength(2)
  })
})

describe("the currency", () => {
  test.each([
    ["PLN", {}, /finances in EUR only; this order is in PLN/],
    ["EUR", { country: "pl" }, /finances in PLN only; this order is in EUR/],
    ["CZK", { productKind: "rent", country: "cz" }, /rents in EUR only; this order is in CZK/],
  ])("%s with %j is refused", async (currency, changes, message) => {
    gateway.answer()
    const error = await errorOf(() => gateway.client(changes).open(of("489.9", currency)))
    expect(error).toMatchObject({ kind: "invalid", code: "CURRENCY_NOT_FINANCED" })
    expect(error.message).toMatch(message)
    expect(gateway.received).toEqual([])
  })

  test("without a country Inbank decides", async () => {
    gateway.answer(says("create_session_v3"))
    await gateway.client({ country: undefined }).open(of("489.9", "PLN"))
    expect(gateway.sent()[0].currency).toBe("PLN")
  })

  test("the fixtures' product is the account's", () => {
    const { product } = fixture("get_product_v2").response.body as { product: { code: string } }
    expect(product.code).toBe(account().productCode)
  })
})
