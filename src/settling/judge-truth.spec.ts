import { Money } from "../gateways/money"
import { afterTruth, judgeTruth } from "./judge-truth"
import { myr, transactionSample, truthSample } from "./testing/samples"

const open = transactionSample({
  state: "pending",
  authorized: myr("0.00"),
  captured: myr("0.00"),
})

describe("judgeTruth", () => {
  it.each([
    ["captured", "captured", true],
    ["pending", "pending", false],
    ["declined", "declined", false],
  ] as const)("follows a payment that is %s", (state, to, paid) => {
    const none = myr("0.00")
    const amounts = paid ? {} : { authorized: none, captured: none }
    expect(judgeTruth(open, truthSample({ state, ...amounts }))).toEqual({ to, paid })
  })

  it("asks a person about what the account wants reviewed, before anything else", () => {
    const review = { reason: "overpaid", details: { more: "1.00" } }
    expect(judgeTruth(open, truthSample({ review, reference: "MD-other" }))).toEqual(review)
  })

  it("asks a person about another amount, unless all of it has gone back", () => {
    const paid = { amount: myr("1.00"), authorized: myr("1.00"), captured: myr("1.00") }
    expect(judgeTruth(open, truthSample(paid))).toMatchObject({ reason: "amount_mismatch" })
    expect(judgeTruth(open, truthSample({ ...paid, refunded: myr("1.00") }))).toEqual({
      to: "captured",
      paid: true,
    })
  })

  it("asks a person when captured money is said to have ended", () => {
    const truth = truthSample({ state: "declined" })
    expect(judgeTruth(transactionSample(), truth)).toMatchObject({ reason: "state_conflict" })
  })
})

describe("afterTruth", () => {
  it("lets amounts grow and never shrink", () => {
    const before = transactionSample({ refunded: myr("20.00"), captured: myr("0.00") })
    expect(afterTruth(before, truthSample(), "captured")).toMatchObject({
      state: "captured",
      captured: myr("128.40"),
      refunded: myr("20.00"),
    })
  })

  it("takes no amount of another currency for ours", () => {
    const captured = Money.ofDecimal("900.00", "IDR")
    expect(afterTruth(open, truthSample({ captured }), "pending").captured).toEqual(myr("0.00"))
  })

  it("learns the gateway's id once", () => {
    expect(afterTruth({ ...open, gateway_id: null }, truthSample(), "captured").gateway_id).toBe(
      truthSample().gatewayId
    )
    expect(afterTruth(open, truthSample({ gatewayId: "x" }), "captured").gateway_id).toBe("txn_g")
  })
})
