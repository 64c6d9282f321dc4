import { account, eur, paid, transaction } from "./testing/account"
import { depositOf } from "./testing/fixtures"
import { truthOf } from "./truth"

const told = (name: string, changes: Record<string, unknown> = {}, facts = transaction()) =>
  truthOf(depositOf(`v3_get_deposit_${name}`, facts, changes), facts, account())

describe("what a deposit says about a payment", () => {
  test("is no movement before money was captured", () => {
    const truth = told("created")
    expect(truth).toMatchObject({ state: "pending", captured: eur("0"), movements: [] })
    expect(truth.gatewayIds).toEqual({})
    expect(truth.snapshot).not.toHaveProperty("note")
  })

  test("is no amount when the gateway tells none", () => {
    const truth = told("paid", { target_amount_requested: null })
    expect(truth).toMatchObject({ state: "pending", amount: null, captured: eur("0") })
    expect(truth.review?.reason).toBe("amount_unknown")
  })

  test("keeps what was captured, and settles with nothing, when what was paid cannot be read", () => {
    const facts = paid({ gatewayIds: { wallet: "4127" } })
    const truth = told("unresolved_late", { target_paid: "?" }, facts)
    expect(truth).toMatchObject({
      state: "captured",
      captured: eur("149.90"),
      review: { reason: "amount_unknown" },
    })
    expect(truth.gatewayIds).toEqual({})
  })
})
