import { myr, transactionSample } from "../settling/testing/samples"
import { dueAnnouncements } from "./due-announcements"

const AT = new Date("2026-11-20T12:00:00Z")
const zero = { authorized: myr("0.00"), captured: myr("0.00") }

/** Names without their prefix, with their keys. */
const dueOf = (change: Parameters<typeof transactionSample>[0]) =>
  dueAnnouncements(transactionSample(change)).map(({ name, key }) =>
    `${name.replace("payment_transaction.", "")} ${key}`.trim()
  )

describe("what a transaction's state implies", () => {
  it.each([
    ["nothing while it is open", { state: "opened", ...zero }, []],
    ["nothing while it is decided", { state: "pending", ...zero }, []],
    ["nothing until Medusa has followed", { state: "captured" }, []],
    ["authorized", { state: "authorized", settled_at: AT }, ["settled authorized"]],
    ["captured", { state: "captured", settled_at: AT }, ["settled captured"]],
    ["declined", { state: "declined", ...zero }, ["declined"]],
    ["expired", { state: "expired", ...zero }, ["expired"]],
    ["cancelled", { state: "cancelled", ...zero }, ["cancelled"]],
    [
      "a person is needed, so it is not settled",
      { settled_at: AT, attention: "late_payment", attention_at: AT },
      ["attention late_payment 2026-11-20T12:00:00.000Z"],
    ],
    [
      "a person has dealt with stray money elsewhere, so it never settled",
      {
        settled_at: AT,
        attention: "late_payment",
        attention_at: AT,
        attention_handled_at: AT,
      },
      ["attention late_payment 2026-11-20T12:00:00.000Z"],
    ],
    [
      "captured after a person has dealt with an order's case",
      {
        settled_at: AT,
        order_id: "order_1",
        attention: "refund_failed",
        attention_at: AT,
        attention_handled_at: AT,
      },
      ["settled captured", "attention refund_failed 2026-11-20T12:00:00.000Z"],
    ],
    [
      "a part went back",
      { settled_at: AT, order_id: "order_1", refunded: myr("28.40") },
      ["settled captured", "refunded 28.40"],
    ],
    [
      "all of an order's money went back",
      { settled_at: AT, order_id: "order_1", refunded: myr("128.40") },
      ["settled captured", "refunded 128.40"],
    ],
    [
      "stray money went back: over, but never settled",
      { settled_at: AT, refunded: myr("128.40") },
      ["refunded 128.40"],
    ],
  ] as const)("%s", (_, change, expected) => {
    expect(dueOf(change)).toEqual(expected)
  })

  it("tells ids and exact amounts, and nothing personal", () => {
    const [{ data }] = dueAnnouncements(transactionSample({ settled_at: AT, order_id: "order_1" }))
    expect(data).toEqual({
      id: "txn_sample",
      account: "syok2pay_main",
      gateway: "syok2pay",
      state: "captured",
      order_id: "order_1",
      cart_id: "cart_1",
      currency_code: "MYR",
      amount: "128.40",
      authorized_amount: "128.40",
      captured_amount: "128.40",
      refunded_amount: "0.00",
      attention: null,
    })
  })
})
