import { snapshotOf } from "./snapshot"
import { transaction } from "./testing/account"
import { depositOf } from "./testing/fixtures"

const kept = (name: string, changes: Record<string, unknown> = {}, notes?: string[]) =>
  snapshotOf(depositOf(`v3_get_deposit_${name}`, transaction(), changes), notes)

describe("what is kept of a deposit", () => {
  test("is nothing of what the gateway did not say", () => {
    const deposit = depositOf("v3_get_deposit_created", transaction())
    const silent = {
      ...deposit,
      ...{ requested: null, paid: null, pending: null, inaccuracy: null, wallet: null, coin: null },
    }
    expect(snapshotOf(silent)).toStrictEqual({ status: "Created" })
  })

  test("has no difference while nothing is paid", () => {
    expect(kept("created")).toStrictEqual({
      status: "Created",
      requested: "149.90 EUR",
      target_paid: "0.00 EUR",
      inaccuracy: "1.50 EUR",
      wallet: "4127",
    })
  })

  test.each([
    ["what was requested", { target_amount_requested: null }],
    ["what was paid", { target_paid: null }],
  ])("has no difference when it is not known %s", (_, changes) => {
    const snapshot = kept("paid", changes)
    expect(snapshot).not.toHaveProperty("shortfall")
    expect(snapshot).not.toHaveProperty("surplus")
  })

  test("has every note, and none where there is none", () => {
    expect(kept("paid", {}, ["one", "two"]).note).toBe("one; two")
    expect(kept("paid", {}, [])).not.toHaveProperty("note")
    expect(kept("paid")).not.toHaveProperty("note")
  })
})
