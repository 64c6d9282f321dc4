import fc from "fast-check"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Money } from "../money"
import { amountOf, convert, inverse, percentOf, ratioOf } from "./decimals"
import { eur } from "./testing/account"

describe("decimals", () => {
  test.each(["1e3", "-1", "1.", ".5", "1,5", " 1", "", "0x1", "NaN", 1.5, null, {}])(
    "%j is no amount and no rate",
    (value) => {
      expect(amountOf(value, "EUR", 2)).toBeNull()
      expect(ratioOf(value)).toBeNull()
    }
  )

  test("an amount keeps every digit, even more than the wallet has", () => {
    expect(amountOf("149.905", "EUR", 2)?.toDecimal()).toBe("149.905")
    const wei = "123456789012345678.123456789012345678"
    expect(amountOf(wei, "ETH", 18)?.toDecimal()).toBe(wei)
  })

  test.each([
    ["149.90", "1.0", "1.49"],
    ["149.90", "1.001", "1.50"],
    ["0.99", "1", "0.00"],
    ["100", "0", "0.00"],
    ["0.01", "10", "0.00"],
  ])("of %s, %s percent are %s: rounded down", (amount, percent, wanted) => {
    expect(percentOf(eur(amount), percent).toDecimal()).toBe(wanted)
  })

  test.each(["", "x", "-1", "1e3", "100%"])("%j percent of an amount are nothing", (percent) => {
    expect(percentOf(eur("149.90"), percent)).toEqual(eur("0"))
  })

  test("percent of a coin with 18 decimals loses nothing", () => {
    const coin = Money.ofDecimal("1.000000000000000099", "ETH", 18)
    expect(percentOf(coin, "1").toDecimal()).toBe("0.010000000000000000")
  })

  test("a rate is used either way round", () => {
    const rate = ratioOf("0.92154700") ?? { numerator: 0n, denominator: 1n }
    expect(convert(eur("50"), inverse(rate), "USDT-TRX", 6).toDecimal()).toBe("54.256592")
    expect(convert(eur("50"), rate, "USDT-TRX", 6).toDecimal()).toBe("46.077350")
  })

  test("what is converted and back is never more", () => {
    const digits = fc.bigInt({ min: 1n, max: 10n ** 20n })
    fc.assert(
      fc.property(digits, digits, digits, (minor, numerator, denominator) => {
        const rate = { numerator, denominator }
        const amount = Money.ofMinor(minor, "EUR")
        const there = convert(amount, rate, "ETH", 18)
        const back = convert(there, inverse(rate), "EUR", 2)
        expect(back.compare(amount)).toBeLessThanOrEqual(0)
      })
    )
  })
})

/** Ways to make a float of a text, or to round one: none may stand in this folder. */
const FLOATS =
  /\b(?:Number\(|parseFloat|parseInt|toFixed|toPrecision|Math\.(?:round|floor|ceil|trunc)|valueAsNumber)|[=(,?:]\s*\+\s*[A-Za-z(]/

test("no amount of this gateway is ever a float", () => {
  const sources = readdirSync(__dirname).filter((file) => /^(?!.*\.spec).*\.ts$/.test(file))
  expect(sources).toContain("judge.ts")
  for (const file of sources) {
    const code = readFileSync(join(__dirname, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")
    expect({ file, float: FLOATS.exec(code)?.[0] }).toEqual({ file, float: undefined })
  }
  for (const bad of ["Number(text)", "parseFloat(x)", "a = +paid", "f(+x)", "x.toFixed(2)"]) {
    expect(FLOATS.test(bad)).toBe(true)
  }
})
