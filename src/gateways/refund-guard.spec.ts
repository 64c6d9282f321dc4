import { Money } from "./money"
import { requireRefundable } from "./refund-guard"
import { transaction } from "./syok2pay/testing/account"

const myr = (text: string) => Money.ofDecimal(text, "MYR")
const refuse = (amount: Money) => () => requireRefundable(transaction(), amount, myr("28.40"))

describe("a refund that no gateway must ever see", () => {
  test.each([
    [myr("0"), "AMOUNT_NOT_POSITIVE", /^A refund must be above zero/],
    [myr("-1"), "AMOUNT_NOT_POSITIVE", /^A refund must be above zero/],
    [myr("28.41"), "AMOUNT_TOO_HIGH", /^A refund of 28.41 MYR exceeds the 28.40 MYR that are left/],
    [Money.ofDecimal("1.00", "SGD"), "CURRENCY_MISMATCH", /paid in MYR.* be refunded in SGD$/],
  ])("of %s is refused as %s", (amount, code, message) => {
    expect(refuse(amount)).toThrow(expect.objectContaining({ kind: "invalid", code }))
    expect(refuse(amount)).toThrow(message)
  })

  test("of what is left may pass", () => {
    expect(refuse(myr("28.40"))).not.toThrow()
  })
})
