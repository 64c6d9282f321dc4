import { errorOf, fixture, pathOf } from "./testing/fixtures"
import { rows, says, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const check = (wallets: object = { eur: "4127" }) => gateway.client({ wallets }).check?.()
const currency = (id: string, alpha: string) =>
  rows({ type: "currency", id, attributes: { alpha } })

describe("the check of an account", () => {
  test("reads the wallets and the currency, and opens nothing", async () => {
    gateway.answerAfterLogin(says("v3_list_wallets"), currency("978", "EUR"))
    await check()
    expect(gateway.calls()).toEqual([
      `GET ${pathOf("v3_list_wallets")}`,
      "GET /currency/?filter[alpha]=EUR",
    ])
  })

  test("walks all pages", async () => {
    const { data } = fixture("v3_list_wallets").response.body
    const page = (...wallets: unknown[]) => ({
      status: 200,
      body: { data: wallets, meta: { total_pages: 2 } },
    })
    const [eur, ...others] = data as never as unknown[]
    gateway.answerAfterLogin(page(...others), page(eur), rows())
    await check()
    expect(gateway.calls()[1]).toBe("GET /wallet/?page[number]=2&page[size]=50")
  })

  test("names everything that is to be mended", async () => {
    gateway.answerAfterLogin(says("v3_list_wallets"), currency("826", "GBP"))
    const error = await errorOf(() =>
      check({ eth: { id: "4190", exponent: 18 }, usd: "4191", gbp: "4127", pln: "1" })
    )
    expect(error).toMatchObject({ kind: "invalid", code: "WALLETS" })
    expect(error.message).toMatch(/4190 for ETH is no Merchant wallet/)
    expect(error.message).toMatch(/4191 for USD is not active/)
    expect(error.message).toMatch(/4127 for GBP is kept in another currency \(978 instead of 826\)/)
    expect(error.message).toMatch(/wallet 1 for PLN is not in the list/)
  })
})
