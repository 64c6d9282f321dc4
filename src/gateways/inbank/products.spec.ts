import { fetchProduct, monthsOf } from "./products"
import { scripted } from "./testing/context"

const periodsOf = async (period_options: unknown, default_period?: unknown) => {
  const product = { parameters: { period_options, default_period } }
  const { periods, defaultPeriod } = await fetchProduct(scripted([{ product }]).send, "hp_1")
  return [periods, defaultPeriod]
}

test.each([
  [12, 12],
  ["12", 12],
  [1, 1],
  [600, 600],
  [0, null],
  [601, null],
  [-12, null],
  [1.5, null],
  ["1.5", null],
  ["", null],
  ["x", null],
  ["null", null],
  [null, null],
  [undefined, null],
  [true, null],
  [[12], null],
])("%j is %s months", (value, wanted) => {
  expect(monthsOf(value)).toBe(wanted)
})

describe("the periods of a product", () => {
  test("are its months, and nothing that is none", async () => {
    expect(await periodsOf([3, "6", "null", 0, 12], "6")).toEqual([[3, 6, 12], 6])
  })

  test.each([[undefined], ["3, 6"], [{ 0: 3 }], [null]])("are none in %j", async (options) => {
    expect(await periodsOf(options, "null")).toEqual([[], null])
  })
})
