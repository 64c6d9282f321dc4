import { myr, transactionSample } from "../../settling/testing/samples"
import { sessionStatusOf as statusOf } from "./session-status"

const sessionStatusOf = (transaction: ReturnType<typeof transactionSample>, orderFirst = false) =>
  statusOf(transaction, { orderFirst })

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
    expect(sessionStatusOf(transactionSample({ state }))).toBe(status)
  })

  it.each(["captured", "authorized", "declined"] as const)(
    "of %s with a doubt is pending",
    (state) => {
      expect(sessionStatusOf(transactionSample({ state, attention: "amount_mismatch" }))).toBe(
        "pending"
      )
    }
  )

  it.each([
    ["opened", "pending_authorization"],
    ["pending", "pending_authorization"],
    ["authorized", "authorized"],
    ["declined", "error"],
    ["expired", "canceled"],
  ] as const)("of %s is %s where orders come first", (state, status) => {
    expect(sessionStatusOf(transactionSample({ state }), true)).toBe(status)
    const doubted = transactionSample({ state, attention: "amount_mismatch" })
    expect(sessionStatusOf(doubted, true)).toBe("pending")
  })

  it("of a payment whose money has all gone back is canceled", () => {
    expect(sessionStatusOf(transactionSample({ refunded: myr("128.40") }))).toBe("canceled")
    expect(sessionStatusOf(transactionSample({ refunded: myr("128.39") }))).toBe("authorized")
  })
})
