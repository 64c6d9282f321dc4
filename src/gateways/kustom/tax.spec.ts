import { effectiveRate, isTaxOf, taxInside, taxOf } from "./tax"

describe("tax", () => {
  test.each([
    [12500, 2500, 2500],
    [16000, 1200, 1714],
    [-3900, 2500, -780],
    [3, 10000, 2],
    [0, 2500, 0],
    [10000, 0, 0],
  ])("inside %d at %d basis points is %d", (amount, rate, tax) => {
    expect(taxInside(amount, rate)).toBe(tax)
  })

  test("agrees within one minor unit", () => {
    expect([1714, 1715].map((tax) => isTaxOf(tax, 16000, 1200))).toEqual([true, true])
    expect([1713, 1716].map((tax) => isTaxOf(tax, 16000, 1200))).toEqual([false, false])
  })

  test.each([
    ["the shop's rate where its tax agrees", 16000, 1715, "12", 1200, 1715],
    ["decimals of a rate", 10550, 550, "5.50", 550, 550],
    ["what the tax amounts to where it does not", 10000, 1000, "25", 1111, 1000],
    ["the same for no rate", 12500, 2500, undefined, 2500, 2500],
    ["the same for finer ones", 10778, 778, "7.775", 778, 778],
    ["no rate above 100 %", 10000, 9000, undefined, 10000, 5000],
    ["all of it has none", 10000, 10000, undefined, 0, 0],
    ["no tax for another sign", 10000, -500, undefined, 0, 0],
    ["nothing of a percentage that is none", 10000, 0, "abc", 0, 0],
    [
      "the rule where basis points are too coarse",
      9_999_999,
      1_234_567,
      undefined,
      1408,
      1_234_221,
    ],
  ])("%s", (_what, amount, tax, percent, tax_rate, total_tax_amount) => {
    expect(taxOf(amount, tax, percent)).toEqual({ tax_rate, total_tax_amount })
  })

  test("a rate is in whole basis points", () => {
    expect(effectiveRate(57200, 9954)).toBe(2107)
  })
})
