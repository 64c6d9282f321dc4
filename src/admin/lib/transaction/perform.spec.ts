import { perform } from "./perform"
import { aSummary } from "./testing"
import * as api from "../api/transactions"

jest.mock("../api/transactions", () => ({
  capturePayment: jest.fn(),
  postToTransaction: jest.fn(),
  refundPayment: jest.fn(),
  retrieveTransaction: jest.fn(),
}))

const calls = jest.mocked(api)

const action = (change: Partial<api.TransactionAction>): api.TransactionAction => ({
  name: "capture",
  kind: null,
  amount: { amount: "128.40", currency_code: "MYR" },
  partial: true,
  details: null,
  ...change,
})

const uncaptured = aSummary({
  state: "authorized",
  medusa: {
    payment_id: "pay_1",
    authorized_amount: "128.40",
    captured_amount: "0.00",
    refunded_amount: "0.00",
    canceled: false,
  },
})

describe("doing what a person has chosen", () => {
  beforeEach(() => {
    jest.resetAllMocks()
    calls.postToTransaction.mockResolvedValue({ payment_transaction: {} as never })
  })

  it.each([
    ["a part", uncaptured, { text: "28.40", number: 28.4 }, 28.4],
    ["all, whose decimals Medusa knows", uncaptured, undefined, undefined],
    ["all, typed", uncaptured, { text: "128.4", number: 128.4 }, undefined],
    ["the rest after a part", aSummary({ state: "authorized" }), undefined, 128.4],
  ])("captures %s", async (_, transaction, amount, expected) => {
    await perform(transaction, action({}), { amount })
    expect(calls.capturePayment.mock.calls).toEqual([["pay_1", expected]])
  })

  it("refunds exactly what was chosen, after its details are given", async () => {
    const order: string[] = []
    calls.postToTransaction.mockImplementation(async (_, what) => {
      order.push(what)
      return { payment_transaction: {} as never }
    })
    calls.refundPayment.mockImplementation(async (id, amount) => {
      order.push(`refund ${id} ${amount}`)
    })
    await perform(aSummary(), action({ name: "refund", details: "refund" }), {
      amount: { text: "30", number: 30 },
      details: { address: "T…" },
    })
    expect(order).toEqual(["refund-details", "refund pay_1 30"])
  })

  it("moves nothing when the details are refused", async () => {
    calls.postToTransaction.mockRejectedValue(new Error("address is missing"))
    const refund = action({ name: "refund", details: "refund" })
    await expect(perform(aSummary(), refund, { details: {} })).rejects.toThrow("address")
    expect(calls.refundPayment).not.toHaveBeenCalled()
  })

  it("sends the reason that was seen along with the note", async () => {
    const transaction = aSummary({ attention: "late_payment" })
    await perform(transaction, action({ name: "resolve" }), { note: "done" })
    expect(calls.postToTransaction.mock.calls).toEqual([
      ["txn_1", "resolve", { note: "done", reason: "late_payment" }],
    ])
  })

  it.each([
    ["refund_stray", "refund-stray"],
    ["settle", "settle"],
    ["cancel", "cancel"],
    ["inquire", "inquire"],
  ] as const)("%s is a call of its own", async (name, path) => {
    await perform(aSummary(), action({ name }))
    expect(calls.postToTransaction.mock.calls).toEqual([["txn_1", path]])
  })
})
