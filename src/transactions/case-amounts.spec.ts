import type { Transaction } from "../modules/payment-journal/store"
import { myr, transactionSample } from "../settling/testing/samples"
import { caseAmounts } from "./case-amounts"

const zero = myr("0.00")
const unpaid = { state: "pending", authorized: zero, captured: zero } as const

const amountsOf = (change: Partial<Transaction>) => {
  const amounts = caseAmounts(transactionSample(change))
  return amounts && [amounts.paid, amounts.due, amounts.difference].map((money) => `${money}`)
}

describe("what a case is about in money: paid, due and the difference", () => {
  it.each<[string, Partial<Transaction>, string[] | null]>([
    ["nobody has to look", {}, null],
    [
      "another amount",
      {
        ...unpaid,
        attention: "amount_mismatch",
        attention_details: { ours: "128.40 MYR", gateway: "100.00 MYR" },
      },
      ["100.00 MYR", "128.40 MYR", "-28.40 MYR"],
    ],
    [
      "another currency, which nothing can be subtracted from",
      {
        ...unpaid,
        attention: "currency_mismatch",
        attention_details: { ours: "128.40 MYR", gateway: "128.40 SGD" },
      },
      ["128.40 SGD", "128.40 MYR", "null"],
    ],
    [
      "a changed cart, whose total has more decimals than the currency",
      {
        attention: "cart_changed",
        attention_details: { paid: "128.40 MYR", due: "248.8049 MYR" },
      },
      ["128.40 MYR", "248.80 MYR", "-120.40 MYR"],
    ],
    [
      "paid twice: nothing is due any more",
      { attention: "double_payment" },
      ["128.40 MYR", "0.00 MYR", "128.40 MYR"],
    ],
    [
      "paid late: nothing waits for it",
      { attention: "late_payment" },
      ["128.40 MYR", "null", "null"],
    ],
    [
      "reserved, and no order",
      { state: "authorized", captured: zero, attention: "order_failed" },
      ["128.40 MYR", "128.40 MYR", "0.00 MYR"],
    ],
    [
      "too little on a chain",
      {
        ...unpaid,
        attention: "underpaid",
        attention_details: { requested: "128.40 MYR", paid: "60.00 MYR" },
      },
      ["60.00 MYR", "128.40 MYR", "-68.40 MYR"],
    ],
    [
      "an amount that nobody knows",
      { ...unpaid, attention: "underpaid", attention_details: { paid: "unknown" } },
      ["null", "128.40 MYR", "null"],
    ],
    [
      "late on a chain: the gateway's amount alone",
      { ...unpaid, attention: "late_payment", attention_details: { paid: "128.40 MYR" } },
      ["128.40 MYR", "null", "null"],
    ],
  ])("%s", (_, change, expected) => {
    expect(amountsOf(change)).toEqual(expected)
  })
})
