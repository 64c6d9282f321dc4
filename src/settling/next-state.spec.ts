import fc from "fast-check"
import { transactionStates } from "../gateways/contract"
import { isFinal, nextState } from "./next-state"

const state = fc.constantFrom(...transactionStates)

describe("nextState", () => {
  it.each([
    ["opened", "captured", "captured"],
    ["pending", "declined", "declined"],
    ["authorized", "captured", "captured"],
    ["authorized", "cancelled", "cancelled"],
    ["expired", "captured", "captured"],
    ["declined", "captured", "captured"],
    ["captured", "pending", "captured"],
    ["captured", "authorized", "captured"],
    ["declined", "pending", "declined"],
    ["declined", "expired", "declined"],
  ] as const)("goes from %s, told %s, to %s", (from, truth, to) => {
    expect(nextState(from, truth)).toEqual({ to })
  })

  it.each(["declined", "cancelled", "expired"] as const)(
    "calls a captured payment that turns %s a conflict",
    (truth) => {
      expect(nextState("captured", truth)).toEqual({ conflict: true })
    }
  )

  it("never leaves captured, whatever comes in whatever order", () => {
    fc.assert(
      fc.property(fc.array(state, { maxLength: 12 }), (told) => {
        const end = told.reduce(
          (at, truth) => {
            const step = nextState(at, truth)
            return "to" in step ? step.to : at
          },
          "captured" as (typeof told)[number]
        )
        expect(end).toBe("captured")
      })
    )
  })

  it("ends captured whenever captured was told once, in every order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...transactionStates], { minLength: 1 }), (told) => {
        const end = told.reduce(
          (at, truth) => {
            const step = nextState(at, truth)
            return "to" in step ? step.to : at
          },
          "opened" as (typeof told)[number]
        )
        expect(end === "captured").toBe(told.includes("captured"))
      })
    )
  })

  it("calls only ends final", () => {
    expect(transactionStates.filter(isFinal)).toEqual([
      "captured",
      "declined",
      "cancelled",
      "expired",
    ])
  })
})
