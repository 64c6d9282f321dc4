import { failed, fixtureNames, orderOf } from "./testing/fixtures"
import { truthOf } from "./truth"

describe("the snapshot", () => {
  test("holds what a person needs", () => {
    expect(truthOf(orderOf("get.paid.partially-captured")).snapshot).toEqual({
      status: "Paid",
      amount: "649.00 SEK",
      instrument: "CreditCard",
      transaction_type: "Authorization",
      number: "40171220415",
      paid_amount: "649.00 SEK",
      remaining_capture: "349.00 SEK",
      remaining_cancellation: "349.00 SEK",
      remaining_reversal: "300.00 SEK",
      operations: ["cancel", "capture", "reversal", "redirect-checkout", "view-checkout"],
    })
  })

  test("counts the attempts that failed and names the last one's reason", () => {
    expect(truthOf(orderOf("get.initialized.after-declined-card")).snapshot).toMatchObject({
      failed_attempts: 2,
      last_failed_attempt: "acquirerinsufficientfunds",
    })
    expect(truthOf(orderOf("get.aborted")).snapshot).toMatchObject({
      abort_reason: "Payment aborted by payer",
    })
  })

  test.each([1, 3])("the last of %s attempts is the newest", (count) => {
    const words = ["carddeclined", "acquirererror", "swishdeclined"].slice(0, count)
    const failedAttemptList = words.map((word, at) => ({
      ...failed("Authorization", at),
      problem: { type: `https://api.payex.com/psp/errordetail/${word}` },
    }))
    const order = orderOf("get.initialized", { failedAttempts: { failedAttemptList } })
    expect(truthOf(order).snapshot).toMatchObject({
      failed_attempts: count,
      last_failed_attempt: words[count - 1],
    })
  })

  test("holds nothing empty", () => {
    const paid = { id: "x", instrument: "CreditCard" }
    expect(truthOf(orderOf("get.paid.authorized", { paid })).snapshot).toStrictEqual({
      status: "Paid",
      amount: "649.00 SEK",
      instrument: "CreditCard",
      remaining_capture: "649.00 SEK",
      remaining_cancellation: "649.00 SEK",
      operations: ["cancel", "capture", "redirect-checkout", "view-checkout"],
    })
  })

  test("before a payment the number is the order's own", () => {
    const order = orderOf("get.initialized", { number: 40171220400 })
    expect(truthOf(order).snapshot).toMatchObject({ number: "40171220400" })
  })

  test.each(fixtureNames("get."))("%s leaves card, payer and addresses out", (name) => {
    const text = JSON.stringify(truthOf(orderOf(name)).snapshot)
    expect(text).not.toMatch(/maskedPan|4000|Visa|bin|misidn|\+46|expiryDate|payex\.com|token/i)
  })
})
