import { refundDetails, requireRefundDetails } from "./refund-details"
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

describe("details", () => {
  const messages = (changes: object) =>
    refundDetails
      .safeParse({ ...details(), ...changes })
      .error?.issues.map(({ message }) => message)
  const beneficiary = (changes: object) => ({
    beneficiary: { ...details().beneficiary, ...changes },
  })
  const NO_ADDRESS = "address must be an address on the chain of the currency"

  test.each<[object, string]>([
    [{ address: undefined }, "address is missing: ask the customer for one"],
    [{ address: "x".repeat(9) }, NO_ADDRESS],
    [{ address: "x".repeat(257) }, NO_ADDRESS],
    [{ address: `${details().address} and more` }, NO_ADDRESS],
    [{ address: `more and ${details().address}` }, NO_ADDRESS],
    [{ currency: undefined }, 'currency is missing: a coin such as "USDT-TRX"'],
    [{ tag: " " }, "tag is empty"],
    [{ tag: "1".repeat(29) }, "tag has more than 28 characters"],
    [{ tag: "1\u00002" }, "tag has control characters"],
    [{ tag: "1\u2028" + "2" }, "tag has control characters"],
    [{ tag_type: 3 }, "tag_type must be 0, 1 or 2"],
    [{ beneficiary: undefined }, "beneficiary is missing: { name, country }"],
    [beneficiary({ name: undefined }), "beneficiary.name is missing"],
    [beneficiary({ name: "x".repeat(101) }), "beneficiary.name has more than 100 characters"],
    [beneficiary({ country: undefined }), "beneficiary.country is missing"],
    [beneficiary({ country: "Germany" }), "beneficiary.country must be two letters such as DE"],
    [beneficiary({ address: " " }), "beneficiary.address is empty"],
  ])("%j are refused", (changes, message) => {
    expect(messages(changes)).toEqual([message])
  })

  test("are kept without blanks around them", () => {
    const parsed = refundDetails.parse({
      ...details(),
      tag: " 1 ",
      ...beneficiary({ name: " A " }),
    })
    expect(parsed).toMatchObject({ tag: "1", beneficiary: { name: "A" } })
  })
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
