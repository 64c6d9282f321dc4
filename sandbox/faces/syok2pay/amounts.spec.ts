import { fromCents, toCents, typedAmount } from "./amounts"

describe("amounts", () => {
  it.each([
    ["128.40", 12_840],
    ["0.01", 1],
    ["-5.00", -500],
    ["0.00", 0],
    ["999999999999.99", 99_999_999_999_999],
  ])("reads %s as %d cents", (text, cents) => {
    expect(toCents(text)).toBe(cents)
  })

  it.each(["128.4", "128", "1,234.50", "1e3", "NaN", "", " 1.00", "1.005", ".50"])(
    "does not read %p",
    (text) => {
      expect(toCents(text)).toBeUndefined()
    }
  )

  it.each([
    [12_840, "128.40"],
    [5, "0.05"],
    [0, "0.00"],
  ])("writes %d cents as %s", (cents, text) => {
    expect(fromCents(cents)).toBe(text)
  })

  it("completes what a person typed", () => {
    const typed = ["12", "12.5", " 012.50 ", "12.505", "-1", "ten"]
    expect(typed.map(typedAmount)).toEqual([
      "12.00",
      "12.50",
      "12.50",
      undefined,
      undefined,
      undefined,
    ])
  })
})
