import { requireRefundDetails } from "./refund-details"
import { details, refundable } from "./testing/refunds"

const given = (changes: object) =>
  requireRefundDetails(refundable({ refundDetails: { ...details(), ...changes } }))

describe("the coin of a refund", () => {
  test.each([
    ["usdt-trx", "USDT-TRX"],
    ["2145", "2145"],
    ["BTC", "BTC"],
  ])("%s is one", (currency, known) => {
    expect(given({ currency }).currency).toBe(known)
  })

  test.each(["USDT-TRX?", "?USDT", "USDT TRX", "/2145", "2145/", "12345678901", "-USDT", "U"])(
    "%s is none",
    (currency) => {
      expect(() => given({ currency })).toThrow(/currency must be the id or code of a coin/)
    }
  )
})

describe("details that cannot be used", () => {
  test("are told all at once, each by itself", () => {
    expect(() => given({ address: "short", currency: "?" })).toThrow(
      /address must be an address on the chain of the currency; currency must be/
    )
  })

  test("are told with what to enter, and where", () => {
    expect(() => given({ address: "short" })).toThrow(
      /Enter it first, such as \{ "address": .*"currency": .*"beneficiary": .* at POST \/admin/
    )
  })
})
