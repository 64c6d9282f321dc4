import { figuresOf, median, percentile } from "./samples"

const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index)

describe("percentile", () => {
  it("is a value that was measured, by nearest rank", () => {
    expect(percentile(oneToHundred, 0.5)).toBe(50)
    expect(percentile(oneToHundred, 0.99)).toBe(99)
    expect(percentile(oneToHundred, 0.991)).toBe(100)
    expect(percentile(oneToHundred, 1)).toBe(100)
    expect(percentile([7], 0.001)).toBe(7)
  })

  it("compares numbers, not texts", () => {
    expect(percentile([9, 10, 100], 1)).toBe(100)
  })

  it("is no number without values", () => {
    expect(percentile([], 0.5)).toBeNaN()
  })
})

it("takes the middle of an even number of rounds between its two middle ones", () => {
  expect(median([4, 1, 10, 3])).toBe(3.5)
  expect(median([5, 1, 3])).toBe(3)
})

describe("figuresOf", () => {
  it("counts only answers with 2xx as acknowledged", () => {
    const figures = figuresOf({
      latencies: [1, 2, 3, 4],
      lags: [0, 0, 0, 1],
      statuses: { 200: 2, 503: 1, 0: 1 },
      elapsed: 500,
    })
    expect(figures).toMatchObject({ count: 4, perSecond: 4, failed: 2, max: 4, lagP99: 1 })
  })
})
