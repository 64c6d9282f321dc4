import { fixtureNames, orderOf } from "./testing/fixtures"
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

  test.each(fixtureNames("get."))("%s leaves card, payer and addresses out", (name) => {
    const text = JSON.stringify(truthOf(orderOf(name)).snapshot)
    expect(text).not.toMatch(/maskedPan|4000|Visa|bin|misidn|\+46|expiryDate|payex\.com|token/i)
  })
})
