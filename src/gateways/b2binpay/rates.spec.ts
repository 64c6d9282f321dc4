import type { Context } from "./context"
import { inCoin } from "./rates"
import { account, eur, REFERENCE } from "./testing/account"
import { errorOf } from "./testing/fixtures"
import { rows, startGateway, type ScriptedGateway } from "./testing/server"
import { createTransport } from "./transport"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const coin = { id: "2145", alpha: "USDT-TRX", exponent: 6 }
const pair = (left: string, right: string, bid: unknown) =>
  rows({ type: "rate", id: "0", attributes: { left, right, bid } })
const direct = (bid: unknown) => pair("EUR", "USDT-TRX", bid)
const inverse = (bid: unknown) => pair("USDT-TRX", "EUR", bid)
const convert = () => {
  const options = account({ baseUrl: gateway.url })
  const context = { send: createTransport(options, () => 0) } as Context
  return inCoin(context, eur("50"), coin, REFERENCE)
}

describe("an amount in a coin", () => {
  test.each([["0"], ["0.00000000"], ["-1.08"], [1.08], [null]])(
    "by a rate of %j is none: the pair the other way round is asked for",
    async (bid) => {
      gateway.answerAfterLogin(direct(bid), inverse("0.92154700"))
      expect((await convert()).toDecimal()).toBe("54.256592")
      expect(gateway.calls()).toHaveLength(2)
    }
  )

  test("needs a rate, and says which one is missing for which payment", async () => {
    gateway.answerAfterLogin(direct("0"), inverse("0.00"))
    const error = await errorOf(convert)
    expect(error).toMatchObject({ kind: "unavailable", code: "NO_RATE" })
    expect(error.message).toContain("no rate of EUR and USDT-TRX")
    expect(error.message).toContain(`${REFERENCE} cannot be refunded`)
  })

  test("that comes to nothing says what was too little", async () => {
    gateway.answerAfterLogin(direct("0.00000001"))
    const error = await errorOf(convert)
    expect(error).toMatchObject({ kind: "invalid", code: "AMOUNT_TOO_LOW" })
    expect(error.message).toMatch(/^50\.00 EUR .*smallest USDT-TRX/)
  })

  test("says what could not be read when the gateway fails", async () => {
    gateway.answerAfterLogin({ status: 500, text: "" })
    expect((await errorOf(convert)).message).toContain(`rate of ${REFERENCE}`)
  })
})
