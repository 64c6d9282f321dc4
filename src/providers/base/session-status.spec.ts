import { sessionStatusOf } from "./session-status"

describe("session status from the journal", () => {
  it.each([
    ["opened", "pending"],
    ["pending", "pending"],
    ["authorized", "authorized"],
    // Never "captured": a completion that fails would then refund the customer unasked.
    ["captured", "authorized"],
    ["declined", "error"],
    ["cancelled", "canceled"],
    ["expired", "canceled"],
  ] as const)("of %s is %s", (state, status) => {
    expect(sessionStatusOf({ state, attention: null })).toBe(status)
  })

  it.each(["captured", "authorized", "declined"] as const)(
    "of %s with a doubt is pending",
    (state) => {
      expect(sessionStatusOf({ state, attention: "amount_mismatch" })).toBe("pending")
    }
  )
})
