import { decimalOf, field, flagOf, uuidOf } from "./reading"
import { SESSION, eur } from "./testing/account"
import { fixture } from "./testing/fixtures"

describe("fields", () => {
  test.each([
    [{ totalAmount: 1 }, 1],
    [{ total_amount: 1 }, 1],
    [{ TotalAmount: 1 }, 1],
    [{ total_amount: 2, totalAmount: 1 }, 1],
    [{ totalAmount: "null" }, null],
    [{}, undefined],
    [Object.create({ totalAmount: 1 }), undefined],
  ])("%j", (record, wanted) => {
    expect(field(record, "totalAmount")).toBe(wanted)
  })

  test("a capital is no other name", () => {
    expect(field(fixture("error_403_capital_message").response.body ?? {}, "message")).toMatch(
      /denied/
    )
  })
})

describe("amounts", () => {
  test.each([
    [489.9, "489.90"],
    ["489.9", "489.90"],
    ["300.0", "300.00"],
    [0, "0.00"],
    [489.901, undefined],
    ["489.999", undefined],
    [-1, undefined],
    ["4 89", undefined],
    ["null", undefined],
    [null, undefined],
    [{ value: "489.90" }, undefined],
    [Number.NaN, undefined],
    [1e21, "1000000000000000000000.00"],
  ])("%j is %s", (value, wanted) => {
    expect(decimalOf(value, "EUR")?.toDecimal()).toBe(wanted)
  })

  test("calculations have them as numbers and as text", () => {
    const { body } = fixture("calculation_v2").response
    expect(decimalOf(field(body ?? {}, "amount"), "EUR")?.equals(eur("489.90"))).toBe(true)
    expect(decimalOf(field(body ?? {}, "downPaymentAmount"), "EUR")?.isZero()).toBe(true)
    const rent = fixture("rent_calculation").response.body as {
      rentalSchedule: Record<string, unknown>
    }
    expect(decimalOf(rent.rentalSchedule.grossMonthlyPayment, "EUR")?.toDecimal()).toBe("21.90")
  })

  test("a currency that nobody knows is none", () => {
    expect(decimalOf(1, "XXQ")).toBeNull()
  })
})

test.each([
  [SESSION, SESSION],
  [SESSION.toUpperCase(), SESSION],
  [`${SESSION}/../x`, null],
  [` ${SESSION}`, null],
  ["", null],
  [7, null],
  [null, null],
  [[SESSION], null],
])("%j as an id is %s", (value, wanted) => {
  expect(uuidOf(value)).toBe(wanted)
})

test.each([
  [true, true],
  ["true", true],
  ["False", false],
  ["null", null],
  [undefined, null],
  [1, null],
])("%j as a flag is %s", (value, wanted) => {
  expect(flagOf(value)).toBe(wanted)
})
