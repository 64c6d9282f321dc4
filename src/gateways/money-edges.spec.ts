import { Money, MoneyError, exponentOf, type DecimalInput } from "./money"

const eur = (text: string) => Money.ofDecimal(text, "EUR")
const errorOf = (run: () => unknown): MoneyError => {
  try {
    run()
  } catch (error) {
    return error as MoneyError
  }
  throw new Error("nothing was thrown")
}

describe("a total", () => {
  test.each([
    ["12.5", "12.50"],
    ["7", "7.00"],
    ["7.004999", "7.00"],
    ["7.005", "7.01"],
    ["7.00500", "7.01"],
    ["-7.005", "-7.01"],
    ["9.999", "10.00"],
  ])("of %s is %s", (total, rounded) => {
    expect(Money.ofTotal(total, "EUR").toDecimal()).toBe(rounded)
  })
})

describe("amounts compared", () => {
  test("are less, equal or more", () => {
    expect(eur("1.00").compare(eur("1.01"))).toBe(-1)
    expect(eur("1.01").compare(eur("1.00"))).toBe(1)
    expect(eur("1.00").compare(eur("1.00"))).toBe(0)
  })

  test("are equal only when they are the same amount of the same currency", () => {
    expect(eur("1.00").equals(eur("1.00"))).toBe(true)
    expect(eur("1.00").equals(eur("1.01"))).toBe(false)
    expect(eur("1.00").equals(Money.ofDecimal("1.00", "USD"))).toBe(false)
  })

  test("are zero, positive or neither", () => {
    const [zero, more, less] = ["0.00", "0.01", "-0.01"].map(eur)
    expect([zero, more, less].map((one) => one.isZero())).toEqual([true, false, false])
    expect([zero, more, less].map((one) => one.isPositive())).toEqual([false, true, false])
  })
})

describe("an amount as text", () => {
  test("names its currency", () => {
    expect(String(Money.ofDecimal("128.4", "myr"))).toBe("128.40 MYR")
    expect(`${eur("-0.05")}`).toBe("-0.05 EUR")
  })

  test("has no point without decimals", () => {
    expect(Money.ofDecimal("500", "JPY").toDecimal()).toBe("500")
    expect(eur("5.00").toDecimal(0)).toBe("5")
  })
})

describe("what machines write", () => {
  test.each<[string, string]>([
    ["1e-1", "0.10"],
    ["1e0", "1.00"],
    ["12e3", "12000.00"],
    ["1E+3", "1000.00"],
    ["-12.34e1", "-123.40"],
    ["1.234e1", "12.34"],
    ["1234e-2", "12.34"],
  ])("as %s is %s", (value, text) => {
    expect(Money.ofDecimal({ value }, "EUR").toDecimal()).toBe(text)
  })

  test.each(["x1e3", "1e3x", "1e", "e3", "1e333", "1.e3", "1 e3"])(
    "%j is nothing that they write",
    (value) => {
      expect(errorOf(() => Money.ofDecimal({ value }, "EUR")).code).toBe("AMOUNT_FORMAT")
    }
  )
})

describe("a currency", () => {
  test.each(["", "E", "E R", " EUR", "EUR ", "!EUR", "EUR!", "-EUR", "€", "X".repeat(21)])(
    "%j is none, whatever its decimals are said to be",
    (currency) => {
      const { code, message } = errorOf(() => Money.ofMinor(1n, currency, 2))
      expect(code).toBe("CURRENCY_FORMAT")
      expect(message).toBe("The currency code is not usable")
    }
  )

  test.each(["XX", "USDT-TRC20", "X".repeat(20)])("%j may be one of a chain", (currency) => {
    expect(Money.ofMinor(1n, currency, 6).currency).toBe(currency)
  })

  test("has 30 decimals at most", () => {
    expect(Money.ofMinor(1n, "TST", 30).exponent).toBe(30)
    expect(errorOf(() => Money.ofMinor(1n, "TST", 31))).toMatchObject({
      code: "CURRENCY_FORMAT",
      message: "TST cannot have 31 decimals",
    })
  })
})

describe("an error about money", () => {
  test.each<[string, () => unknown]>([
    [
      `"${"A".repeat(20)}" is not an ISO 4217 currency; its number of decimals must be given`,
      () => exponentOf("A".repeat(21)),
    ],
    ["A minor amount must be a whole number", () => Money.ofMinor(0.5, "EUR")],
    ["EUR has 2 decimals; the amount has more", () => eur("1.234")],
    ["1.23 EUR does not fit 1 decimals", () => eur("1.23").toDecimal(1)],
    ["EUR and USD cannot be compared", () => eur("1").plus(Money.ofDecimal("1", "USD"))],
    ["The amount is not a plain decimal number", () => eur("1,00")],
    [
      "The amount is not a plain decimal number",
      () => Money.ofDecimal(true as unknown as DecimalInput, "EUR"),
    ],
  ])("says: %s", (message, run) => {
    const error = errorOf(run)
    expect(error).toBeInstanceOf(MoneyError)
    expect(error).toMatchObject({ name: "MoneyError", message })
  })
})
