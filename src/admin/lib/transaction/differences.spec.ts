import type { MedusaSide } from "../api/transactions"
import { differencesOf } from "./differences"
import { aSummary } from "./testing"

const medusa = (change: Partial<MedusaSide> = {}): MedusaSide => ({
  payment_id: "pay_1",
  authorized_amount: "128.40",
  captured_amount: "128.40",
  refunded_amount: "0.00",
  canceled: false,
  ...change,
})

describe("what the gateway and Medusa do not agree on", () => {
  it.each([
    ["nothing", {}, []],
    [
      "nothing to compare where Medusa has no payment",
      { medusa: null, captured_amount: "9.00" },
      [],
    ],
    [
      "a capture that Medusa lacks",
      { medusa: medusa({ captured_amount: "0.00" }) },
      [{ what: "captured", gateway: "128.40", medusa: "0.00" }],
    ],
    [
      "a refund that the gateway lacks, and an amount",
      { medusa: medusa({ refunded_amount: "28.40", authorized_amount: "130.00" }) },
      [
        { what: "authorized", gateway: "128.40", medusa: "130.00" },
        { what: "refunded", gateway: "0.00", medusa: "28.40" },
      ],
    ],
    [
      "a reservation that is gone",
      { state: "expired", captured_amount: "0.00", medusa: medusa({ captured_amount: "0.00" }) },
      [{ what: "endedAtGateway", gateway: "128.40", medusa: "128.40" }],
    ],
    [
      "a reservation that Medusa has cancelled",
      { state: "authorized", captured_amount: "0.00", medusa: medusa({ canceled: true }) },
      [{ what: "endedInMedusa", gateway: "128.40", medusa: "128.40" }],
    ],
    [
      "nothing once both have ended",
      { state: "cancelled", medusa: medusa({ canceled: true }) },
      [],
    ],
  ] as const)("%s", (_, facts, expected) => {
    expect(differencesOf(aSummary(facts))).toEqual(expected)
  })
})
