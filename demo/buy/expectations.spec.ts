import { callbackModes, outcomes } from "./arguments"
import { expectationOf } from "./expectations"

describe("what a purchase must lead to", () => {
  it("is an order for each paid purchase and for no other", () => {
    for (const outcome of outcomes) {
      for (const callbacks of callbackModes) {
        expect(expectationOf(outcome, callbacks).order).toBe(outcome === "paid")
      }
    }
  })

  it("names a state that fits the outcome", () => {
    expect(expectationOf("paid", "dropped").states).toEqual(["captured"])
    expect(expectationOf("declined", "normal").states).toEqual(["declined"])
    expect(expectationOf("cancelled", "reversed").states).toEqual(["cancelled"])
    expect(expectationOf("abandoned", "normal").states).toEqual(["opened", "pending"])
  })

  it.each([
    ["paid", "normal", 1, false],
    ["paid", "duplicate", 1, false],
    ["paid", "reversed", 2, false],
    ["paid", "dropped", 0, false],
    ["paid", "forged", 2, true],
    ["declined", "forged", 1, true],
    ["abandoned", "forged", 0, false],
  ] as const)(
    "%s with %s callbacks: %i verified, refused ones: %s",
    (outcome, mode, verified, refused) => {
      expect(expectationOf(outcome, mode)).toMatchObject({ verified, refused })
    }
  )

  it("waits for the reconciler only when no callback comes", () => {
    expect(expectationOf("paid", "dropped").deadlineMs).toBeGreaterThan(60_000)
    expect(expectationOf("abandoned", "normal").deadlineMs).toBeGreaterThan(60_000)
    expect(expectationOf("paid", "normal").deadlineMs).toBeLessThan(60_000)
  })
})
