import { findCoin } from "./coins"
import type { Fields } from "./reading"
import { REFERENCE, account } from "./testing/account"
import { errorOf, fixture } from "./testing/fixtures"
import type { Message } from "./transport"

const [usdt] = fixture("v3_list_currencies_by_alpha").response.body.data as unknown as Fields[]
const coin = (changes: Fields = {}, id: unknown = "2145") => ({
  ...usdt,
  id,
  attributes: { alpha: "USDT-TRX", exp: 6, ...changes },
})

/** Looks a coin up in an account that answers with this. */
async function find(idOrAlpha: string, data: unknown) {
  const calls: Message[] = []
  const send = async (message: Message) => {
    calls.push(message)
    return { data }
  }
  const context = { options: account(), now: () => 0, blocksOf: async () => null, send }
  const found = await findCoin(context, idOrAlpha, REFERENCE)
  return { found, calls }
}

describe("a coin that is looked up", () => {
  test.each([
    ["2145", "/currency/2145", coin()],
    ["USDT-TRX", "/currency/?filter[alpha]=USDT-TRX", [coin()]],
    ["1INCH", "/currency/?filter[alpha]=1INCH", [coin({ alpha: "1INCH" })]],
    ["USD1", "/currency/?filter[alpha]=USD1", [coin({ alpha: "USD1" })]],
  ])("%s is asked for at %s", async (name, path, data) => {
    const { found, calls } = await find(name, data)
    expect(found).toMatchObject({ id: "2145", exponent: 6 })
    expect(calls).toEqual([expect.objectContaining({ method: "GET", path, reference: REFERENCE })])
  })

  test("is the one that was asked for, whatever else is listed before it", async () => {
    const others = [null, coin({}, null), coin({ alpha: "USDT-ETH" }, "2015"), coin({ exp: "6" })]
    const { found } = await find("USDT-TRX", [...others, coin()])
    expect(found).toEqual({ id: "2145", alpha: "USDT-TRX", exponent: 6 })
  })

  test.each([0, 30])("may have %s decimals", async (exp) => {
    expect((await find("2145", coin({ exp }))).found.exponent).toBe(exp)
  })

  test.each<[string, unknown]>([
    ["no object", null],
    ["another id", coin({}, "2015")],
    ["no code", coin({ alpha: undefined })],
    ["a code with a blank", coin({ alpha: "USDT TRX" })],
    ["a code that begins with a dash", coin({ alpha: "-USDT" })],
    ["a code that ends in a sign", coin({ alpha: "USDT?" })],
    ["no decimals", coin({ exp: undefined })],
    ["decimals as text", coin({ exp: "6" })],
    ["half a decimal", coin({ exp: 6.5 })],
    ["less than no decimals", coin({ exp: -1 })],
    ["more decimals than any coin", coin({ exp: 31 })],
  ])("with %s is unknown, so nothing is paid out in it", async (_, data) => {
    const error = await errorOf(() => find("2145", data))
    expect(error).toMatchObject({ kind: "invalid", code: "UNKNOWN_COIN" })
    expect(error.message).toMatch(/knows no currency 2145; .* give the id or code of one/)
  })

  test("without an id is unknown by its code too", async () => {
    const error = await errorOf(() => find("USDT-TRX", [coin({}, null)]))
    expect(error).toMatchObject({ code: "UNKNOWN_COIN" })
  })
})
