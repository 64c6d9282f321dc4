import { errorOf, fixture, pathOf } from "./testing/fixtures"
import type { Script } from "../testing/scripted-server"
import { rows, says, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const wallets = fixture("v3_list_wallets").response.body.data as never as object[]
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
    expect(error.message).toMatch(/so make one; the wallet 4191/)
  })

  test("a list that does not tell its pages is the whole one", async () => {
    gateway.answerAfterLogin({ status: 200, body: { data: wallets } }, currency("978", "EUR"))
    await check()
    expect(gateway.left()).toBe(0)
  })

  test("ends after 40 pages, however many there are said to be", async () => {
    const page = { status: 200, body: { data: [], meta: { total_pages: 1_000_000 } } }
    const last = { status: 200, body: { data: wallets, meta: { total_pages: 1_000_000 } } }
    gateway.answerAfterLogin(...Array<Script>(39).fill(page), last, rows())
    await check()
    expect(gateway.calls().filter((call) => call.startsWith("GET /wallet/"))).toHaveLength(40)
  })

  test("only the currency's own row is compared, and only with a wallet that tells its own", async () => {
    const eur = { type: "currency", id: "978", attributes: { alpha: "EUR" } }
    const gbp = { type: "currency", id: "826", attributes: { alpha: "GBP" } }
    gateway.answerAfterLogin(says("v3_list_wallets"), rows(gbp, eur))
    await check()
    const [wallet] = wallets
    gateway.answerAfterLogin(rows({ ...wallet, relationships: {} }), rows(gbp, eur))
    await check()
    expect(gateway.left()).toBe(0)
  })

  test.each<[string, Script[], RegExp]>([
    ["the list of wallets", [], /^B2BinPay list of wallets failed with HTTP_500/],
    ["a currency", [says("v3_list_wallets")], /^B2BinPay look-up of EUR failed with HTTP_500/],
  ])("trouble with %s names it", async (_, before, message) => {
    gateway.answerAfterLogin(...before, { status: 500, text: "" })
    expect((await errorOf(async () => check())).message).toMatch(message)
  })
})
