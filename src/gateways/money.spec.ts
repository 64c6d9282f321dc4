import fc from "fast-check"
import { Money, exponentOf, type DecimalInput } from "./money"
import { isoExponents } from "./currency-exponents"

const amounts = fc.record({
  minor: fc.bigInt({ min: -(10n ** 38n), max: 10n ** 38n }),
  exponent: fc.constantFrom(0, 2, 3, 8, 18),
})
const money = ({ minor, exponent }: { minor: bigint; exponent: number }) =>
  Money.ofMinor(minor, "TST", exponent)
const code = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return (error as { code?: string }).code
  }
  return "nothing thrown"
}

describe("Money", () => {
  test("decimal text and back is the same amount, for every exponent", () => {
    fc.assert(
      fc.property(amounts, (sample) => {
        const amount = money(sample)
        const back = Money.ofDecimal(amount.toDecimal(), "TST", sample.exponent)
        expect(back.minor).toBe(sample.minor)
        expect(back.toDecimal()).toBe(amount.toDecimal())
      })
    )
  })

  test("text has exactly the decimals of the currency", () => {
    fc.assert(
      fc.property(amounts, (sample) => {
        const [, fraction = ""] = money(sample).toDecimal().split(".")
        expect(fraction).toHaveLength(sample.exponent)
      })
    )
  })

  test("plus and minus undo each other and lose nothing across exponents", () => {
    fc.assert(
      fc.property(amounts, amounts, (left, right) => {
        const [a, b] = [money(left), money(right)]
        expect(a.plus(b).minus(b).compare(a)).toBe(0)
        expect(a.plus(b).equals(b.plus(a))).toBe(true)
      })
    )
  })

  test("a total is rounded once, half away from zero, by at most half a unit", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (minor) => {
        const exact = Money.ofMinor(minor, "TST", 6)
        const rounded = Money.ofTotal(exact.toDecimal(), "TST", 2)
        const off = exact.minus(rounded).minor
        expect(off >= -5000n && off < 5000n).toBe(true)
      })
    )
  })

  test.each<[DecimalInput, string, string]>([
    [10, "EUR", "10.00"],
    [0.1, "EUR", "0.10"],
    ["128.4", "MYR", "128.40"],
    ["1999.990", "MYR", "1999.99"],
    [{ value: "45.5" }, "MYR", "45.50"],
    [{ value: 45.5 }, "MYR", "45.50"],
    [{ numeric: 45.5 }, "MYR", "45.50"],
    ["500", "JPY", "500"],
    ["500.00", "JPY", "500"],
    ["1.234", "KWD", "1.234"],
    ["12.50", "HUF", "12.50"],
    ["-0.00", "EUR", "0.00"],
  ])("%j %s is %s", (input, currency, text) => {
    expect(Money.ofDecimal(input, currency).toDecimal()).toBe(text)
  })

  test("a Medusa BigNumber is read from its exact text, not from its float", () => {
    const bigNumber = { numeric: 9007199254740993, raw: { value: "9007199254740993.01" } }
    expect(Money.ofDecimal(bigNumber, "EUR").minor).toBe(900719925474099301n)
    expect(
      Money.ofDecimal({ numeric: 1, raw: { value: "1.0000000000000000000" } }, "EUR").minor
    ).toBe(100n)
  })

  test("machine exponents are written out exactly, typed ones are refused", () => {
    expect(Money.ofDecimal(1e-7, "BTC", 8).minor).toBe(10n)
    expect(Money.ofDecimal(1.5e21, "TST", 2).toDecimal()).toBe("1500000000000000000000.00")
    expect(Money.ofDecimal({ value: "1.2000000000000000000e-7" }, "ETH", 18).minor).toBe(
      120000000000n
    )
    expect(code(() => Money.ofDecimal("1e3", "EUR"))).toBe("AMOUNT_FORMAT")
  })

  test.each([
    "",
    " 1",
    "1 ",
    "1,234.50",
    "NaN",
    "Infinity",
    ".5",
    "5.",
    "0x10",
    "--1",
    "1\n",
    "１",
  ])("%j is not an amount", (text) => {
    expect(code(() => Money.ofDecimal(text, "EUR"))).toBe("AMOUNT_FORMAT")
  })

  test.each([null, undefined, {}, [], true, 5n, NaN, Infinity])("%p is not an amount", (value) => {
    expect(code(() => Money.ofDecimal(value as unknown as DecimalInput, "EUR"))).toBe(
      "AMOUNT_FORMAT"
    )
  })

  test("nothing is rounded silently", () => {
    expect(code(() => Money.ofDecimal("1.005", "EUR"))).toBe("AMOUNT_PRECISION")
    expect(code(() => Money.ofDecimal(0.1 + 0.2, "EUR"))).toBe("AMOUNT_PRECISION")
    expect(code(() => Money.ofDecimal("1.234", "KWD").toDecimal(2))).toBe("AMOUNT_PRECISION")
    expect(Money.ofDecimal("1.230", "KWD").toDecimal(2)).toBe("1.23")
    expect(Money.ofDecimal("500", "JPY").toDecimal(2)).toBe("500.00")
  })

  test("currencies are never mixed", () => {
    const [eur, usd] = [Money.ofDecimal("1", "eur"), Money.ofDecimal("1", "USD")]
    expect(eur.currency).toBe("EUR")
    expect(eur.equals(usd)).toBe(false)
    for (const mix of [() => eur.plus(usd), () => eur.minus(usd), () => eur.compare(usd)]) {
      expect(code(mix)).toBe("CURRENCY_MISMATCH")
    }
  })

  test("minor units must be whole and safe, decimals sensible", () => {
    expect(code(() => Money.ofMinor(1.5, "EUR"))).toBe("AMOUNT_FORMAT")
    expect(code(() => Money.ofMinor(2 ** 53, "EUR"))).toBe("AMOUNT_FORMAT")
    expect(code(() => Money.ofMinor(1n, "EUR", -1))).toBe("CURRENCY_FORMAT")
    expect(code(() => Money.ofMinor(1n, "EUR", 0.5))).toBe("CURRENCY_FORMAT")
    expect(code(() => Money.ofMinor(1n, "E R"))).toBe("CURRENCY_FORMAT")
  })
})

describe("exponentOf", () => {
  test.each([
    ["JPY", 0],
    ["EUR", 2],
    ["huf", 2],
    ["IDR", 2],
    ["RSD", 2],
    ["IQD", 3],
    ["KWD", 3],
    ["CLF", 4],
  ])("%s has %d decimals", (currency, exponent) => {
    expect(exponentOf(currency)).toBe(exponent)
  })

  test("crypto has no default", () => {
    expect(code(() => exponentOf("BTC"))).toBe("CURRENCY_FORMAT")
    expect(code(() => Money.ofDecimal("1", "USDT"))).toBe("CURRENCY_FORMAT")
  })

  test("the table holds three-letter codes, each once", () => {
    expect([...isoExponents.keys()].filter((name) => !/^[A-Z]{3}$/.test(name))).toEqual([])
    expect(isoExponents.size).toBeGreaterThan(150)
  })
})
