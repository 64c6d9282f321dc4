import { Money } from "../gateways/money"
import { transactionSample, truthSample, myr } from "./testing/samples"
import { verifyTruth } from "./verify-truth"

const sgd = Money.ofDecimal("128.40", "SGD")

describe("verifyTruth", () => {
  it("accepts a truth that is about this very payment", () => {
    expect(verifyTruth(transactionSample(), truthSample())).toBeNull()
  })

  it.each([
    ["reference_unknown", { reference: null, gatewayId: null }],
    ["reference_mismatch", { reference: "MD-2-01" }],
    ["gateway_id_mismatch", { gatewayId: "txn_other" }],
    ["amount_unknown", { amount: null }],
    ["amount_mismatch", { amount: myr("12.84") }],
    ["amount_mismatch", { amount: myr("128.41") }],
    ["amount_mismatch", { captured: myr("128.41") }],
    ["amount_mismatch", { authorized: myr("128.39"), captured: myr("128.39") }],
    ["amount_mismatch", { authorized: myr("148.40"), captured: myr("148.40") }],
    [
      "amount_mismatch",
      { state: "authorized" as const, authorized: myr("50.00"), captured: myr("0") },
    ],
    ["amount_mismatch", { captured: sgd }],
    ["currency_mismatch", { amount: sgd }],
  ])("names a %s", (reason, change) => {
    expect(verifyTruth(transactionSample(), truthSample(change))).toMatchObject({ reason })
  })

  it.each([
    ["an unknown reference", { reference: null, gatewayId: null }, "MD-1-01", null],
    ["another reference", { reference: "MD-2-01" }, "MD-1-01", "MD-2-01"],
    ["another id", { gatewayId: "txn_other" }, "txn_g", "txn_other"],
    ["no amount", { amount: null }, "128.40 MYR", null],
    ["another amount", { amount: myr("12.84") }, "128.40 MYR", "12.84 MYR"],
    ["another currency", { amount: sgd }, "128.40 MYR", "128.40 SGD"],
    ["less paid", { authorized: myr("128.39") }, "128.40 MYR", "128.39 MYR"],
    ["more captured", { captured: myr("128.41") }, "128.40 MYR", "128.41 MYR"],
  ])("shows a person both sides of %s", (_, change, ours, gateway) => {
    expect(verifyTruth(transactionSample(), truthSample(change))?.details).toEqual({
      ours,
      gateway,
    })
  })

  it.each([{ reference: null }, { gatewayId: null }])(
    "accepts a gateway that repeats only one of reference and id",
    (change) => {
      expect(verifyTruth(transactionSample(), truthSample(change))).toBeNull()
    }
  )

  it("accepts the gateway's id of a transaction whose opening answer was lost", () => {
    expect(verifyTruth(transactionSample({ gateway_id: null }), truthSample())).toBeNull()
  })

  it.each(["0.00", "50.00", "128.40"])("accepts %s captured of what was authorized", (captured) => {
    const truth = truthSample({ state: "authorized", captured: myr(captured) })
    expect(verifyTruth(transactionSample(), truth)).toBeNull()
  })

  it("checks only truths in which money has moved", () => {
    expect(
      verifyTruth(transactionSample(), truthSample({ state: "pending", amount: null }))
    ).toBeNull()
  })
})
