import fc from "fast-check"
import { transactionStates, type TransactionState } from "../gateways/contract"
import { isFinal, nextState } from "./next-state"

const state = fc.constantFrom(...transactionStates)

describe("nextState", () => {
  const CONFLICT = "conflict"
  const told = "opened pending authorized captured declined cancelled expired"

  // A row for each state that a payment is in, a column for each that the gateway tells of.
  it.each([
    ["opened", "opened pending authorized captured declined cancelled expired"],
    ["pending", "pending pending authorized captured declined cancelled expired"],
    ["authorized", "authorized authorized authorized captured declined cancelled expired"],
    ["captured", "captured captured captured captured conflict conflict conflict"],
    ["declined", "declined declined authorized captured declined declined declined"],
    ["cancelled", "cancelled cancelled authorized captured cancelled cancelled cancelled"],
    ["expired", "expired expired authorized captured expired expired expired"],
  ] as const)("from %s goes forward only, or asks a person", (from, ends) => {
    const reached = told.split(" ").map((truth) => nextState(from, truth as TransactionState))
    expect(reached.map((one) => ("to" in one ? one.to : CONFLICT)).join(" ")).toBe(ends)
  })

  it("says of a conflict nothing but that it is one", () => {
    expect(nextState("captured", "declined")).toEqual({ conflict: true })
  })

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
