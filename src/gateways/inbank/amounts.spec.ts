import fc from "fast-check"
import { Money } from "../money"
import { numberOf, readable } from "./amounts"
import { eur } from "./testing/account"
import { errorOf } from "./testing/fixtures"

describe("amounts on the wire", () => {
  test.each([
    ["489.90", "489.9"],
    ["120.50", "120.5"],
    ["300", "300"],
    ["0.01", "0.01"],
    ["9999999999.99", "9999999999.99"],
  ])("%s is the number %s", (amount, json) => {
    expect(JSON.stringify(numberOf(eur(amount), "IB-1"))).toBe(json)
  })

  test("nothing is lost on the way and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 13 }), (minor) => {
        const amount = Money.ofMinor(minor, "EUR")
        const sent = JSON.parse(JSON.stringify(numberOf(amount, "IB-1")))
        expect(Money.ofDecimal(sent, "EUR").equals(amount)).toBe(true)
      })
    )
  })

  test.each([
    ["zero", eur("0")],
    ["below zero", eur("-1")],
    ["more than a number holds", eur("90071992547409.93").plus(eur("99999999999999999"))],
    ["three decimals", Money.ofDecimal("1.005", "KWD")],
    ["no decimals", Money.ofDecimal("100", "JPY")],
    ["more than any number", Money.ofMinor(10n ** 400n, "EUR")],
  ])("%s is refused", async (_, amount) => {
    expect(await errorOf(() => numberOf(amount, "IB-1"))).toMatchObject({
      kind: "invalid",
      code: "AMOUNT_NOT_USABLE",
      message: expect.stringMatching(/cannot take .* for IB-1/),
    })
  })
})

test.each([
  ["100", "100.00 EUR"],
  ["1234.5", "1,234.50 EUR"],
  ["1234567.89", "1,234,567.89 EUR"],
])("%s reads %s", (amount, wanted) => {
  expect(readable(eur(amount))).toBe(wanted)
})
