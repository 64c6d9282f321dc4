import { compareDecimals, readAmount } from "./decimal"

describe("an amount that a person types", () => {
  it.each([
    ["28.4", "128.40", { text: "28.4", number: 28.4 }],
    [" 28,40 ", "128.40", { text: "28.40", number: 28.4 }],
    ["128.40", "128.40", { text: "128.40", number: 128.4 }],
    ["128.400", "128.40", { text: "128.400", number: 128.4 }],
    ["1200", "1200", { text: "1200", number: 1200 }],
    ["0.00128401", "0.00128401", { text: "0.00128401", number: 0.00128401 }],
    ["128.41", "128.40", { problem: "tooMuch" }],
    ["28.405", "128.40", { problem: "tooManyDecimals" }],
    ["0.5", "1200", { problem: "tooManyDecimals" }],
    ["12345678.123456789012345678", "99999999.000000000000000000", { problem: "tooPrecise" }],
    ["0", "128.40", { problem: "notANumber" }],
    ["0,00", "128.40", { problem: "notANumber" }],
    ["", "128.40", { problem: "notANumber" }],
    ["-5", "128.40", { problem: "notANumber" }],
    ["1e2", "128.40", { problem: "notANumber" }],
    ["1.000,50", "2000.00", { problem: "notANumber" }],
    ["five", "128.40", { problem: "notANumber" }],
  ])("%p of %s", (typed, most, expected) => {
    expect(readAmount(typed, most)).toEqual(expected)
  })

  it.each([
    ["9.00", "10.00", -1],
    ["10", "10.000", 0],
    ["0.1", "0.09", 1],
  ])("%s beside %s is compared as a number", (one, other, expected) => {
    expect(compareDecimals(one, other)).toBe(expected)
  })
})
