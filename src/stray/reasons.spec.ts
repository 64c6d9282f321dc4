import { STRAY_REASONS } from "./reasons"

describe("money that may be given back from here", () => {
  it.each([
    ...["late_payment", "double_payment", "cart_changed", "order_failed"],
    ...["amount_mismatch", "underpaid", "overpaid"],
  ])("is surely this payment's when the reason is %s", (reason) => {
    expect(STRAY_REASONS.has(reason)).toBe(true)
  })

  it.each(["reference_mismatch", "gateway_id_mismatch", "currency_mismatch", "amount_unknown", ""])(
    "may be somebody else's when the reason is %j",
    (reason) => {
      expect(STRAY_REASONS.has(reason)).toBe(false)
    }
  )
})
