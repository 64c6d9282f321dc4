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
    // The rule is 2500 without any rest, so a whole unit is the limit itself.
    expect([2499, 2501].map((tax) => isTaxOf(tax, 12500, 2500))).toEqual([true, true])
    expect([2498, 2502].map((tax) => isTaxOf(tax, 12500, 2500))).toEqual([false, false])
  })

  test.each([
    ["the shop's rate where its tax agrees", 16000, 1715, "12", 1200, 1715],
    ["decimals of a rate", 10550, 550, "5.50", 550, 550],
    ["what the tax amounts to where it does not", 10000, 1000, "25", 1111, 1000],
    ["the same for no rate", 12500, 2500, undefined, 2500, 2500],
    ["the same for finer ones", 10778, 778, "7.775", 778, 778],
    ["the same for a discount", -12500, -2500, undefined, 2500, -2500],
    ["no rate above 100 %", 10000, 9000, undefined, 10000, 5000],
    ["100 % where the shop names it", 200, 99, "100", 10000, 99],
    ["not more where the shop does", 250, 150, "150", 10000, 125],
    ["all of it has none", 10000, 10000, undefined, 0, 0],
    ["more than all of it has none", 10000, 12000, undefined, 0, 0],
    ["no tax for another sign", 10000, -500, undefined, 0, 0],
    ["no tax of a discount for another sign", -10000, 500, undefined, 0, 0],
    ["no tax of nothing", 0, 500, undefined, 0, 0],
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

  // Of a tax that is one minor unit off, so that the rate tells which of the two was taken.
  test.each([
    ["5.5", 550, 10550, 551],
    ["5.55", 555, 10555, 556],
    ["5.500", 550, 10550, 551],
    ["12.0000", 1200, 16000, 1715],
    ["5", 500, 10500, 501],
  ])("the shop's rate %s is read as %d", (percent, rate, amount, tax) => {
    expect(effectiveRate(amount, tax)).not.toBe(rate)
    expect(taxOf(amount, tax, percent).tax_rate).toBe(rate)
  })

  test.each(["-12", "+12", "1012", "12 %", "12,0", "12.", "12.00001", " 12"])(
    "what the shop writes as %j is no rate",
    (percent) => {
      expect(taxOf(16000, 1715, percent)).toEqual({ tax_rate: 1201, total_tax_amount: 1715 })
    }
  )

  test("a rate is in whole basis points", () => {
    expect(effectiveRate(57200, 9954)).toBe(2107)
  })
})
