import type { Transaction } from "../modules/payment-journal/store"
import { myr, transactionSample } from "../settling/testing/samples"
import { gatewayAmounts } from "./gateway-amounts"

const zero = myr("0.00")
const unpaid = { state: "pending", authorized: zero, captured: zero } as const

const wrong = (reason: string, gateway: string, state: string): Partial<Transaction> => ({
  ...unpaid,
  attention: reason,
  attention_details: { ours: "128.40 MYR", gateway, state },
})

const sides = (change: Partial<Transaction>) => {
  const { authorized, captured, refunded } = gatewayAmounts(transactionSample(change))
  return [authorized, captured, refunded].map(String)
}

describe("what the gateway holds of a payment", () => {
  it.each<[string, Partial<Transaction>, string[]]>([
    [
      "as it was written down",
      { refunded: myr("28.40") },
      ["128.40 MYR", "128.40 MYR", "28.40 MYR"],
    ],
    ["nothing yet", unpaid, ["0.00 MYR", "0.00 MYR", "0.00 MYR"]],
    [
      "as it was written down, whatever a person is asked",
      { attention: "reference_mismatch" },
      ["128.40 MYR", "128.40 MYR", "0.00 MYR"],
    ],
    [
      "a wrong amount, taken",
      wrong("amount_mismatch", "100.00 MYR", "captured"),
      ["100.00 MYR", "100.00 MYR", "0.00 MYR"],
    ],
    [
      "a wrong amount, reserved",
      wrong("amount_mismatch", "100.00 MYR", "authorized"),
      ["100.00 MYR", "0.00 MYR", "0.00 MYR"],
    ],
    [
      "another currency",
      wrong("currency_mismatch", "128.40 SGD", "captured"),
      ["128.40 SGD", "128.40 SGD", "0.00 SGD"],
    ],
    [
      "somebody's money",
      wrong("reference_mismatch", "MD-OTHER", "captured"),
      ["null", "null", "null"],
    ],
    [
      "nothing of an order that has ended unpaid",
      { ...unpaid, attention: "unpaid_order" },
      ["0.00 MYR", "0.00 MYR", "0.00 MYR"],
    ],
  ])("%s", (_, change, expected) => {
    expect(sides(change)).toEqual(expected)
  })
})
