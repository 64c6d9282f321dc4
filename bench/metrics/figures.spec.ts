import { number, ratio, spread } from "./figures"

it("shows as many digits as are worth reading", () => {
  expect([1234.5, 99.96, 12.34, 0.056, NaN].map(number)).toEqual([
    "1235",
    "100.0",
    "12.3",
    "0.06",
    "–",
  ])
})

it("shows the median and what the rounds ranged over", () => {
  expect(spread([3, 9, 4])).toBe("4.00 (3.00–9.00)")
  expect(spread([3])).toBe("3.00")
})

it("compares round by round, so that a slow minute weighs on both", () => {
  // Both were ten times slower in the second round; ours was twice as slow in each.
  expect(ratio([2, 20, 2], [1, 10, 1])).toBe(2)
})
