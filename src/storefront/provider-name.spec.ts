import { isVerifiedProvider, providerName } from "./provider-name"

describe("name of a payment provider", () => {
  it.each([
    ["pp_syok2pay_main", "Syok2Pay"],
    ["pp_swedbank-pay_main", "Swedbank Pay"],
    ["pp_b2binpay_main", "B2BinPay"],
    ["pp_kustom_main", "Kustom In-Person"],
    ["pp_inbank_main", "Inbank"],
    ["pp_syok2pay_hosted", "Syok2Pay (hosted)"],
    ["pp_syok2pay_store_two", "Syok2Pay (store two)"],
    ["pp_stripe_stripe", "Stripe"],
    ["pp_bank-transfer_main", "Bank transfer"],
    ["pp_stripe", "Stripe"],
  ])("of %s is %s", (id, name) => {
    expect(providerName(id)).toBe(name)
  })

  it("is never empty for an id that follows no pattern", () => {
    expect(providerName("odd")).toBe("Odd")
  })
})

describe("accounts of this plugin among the ways to pay", () => {
  it.each([
    ["pp_syok2pay_main", true],
    ["pp_swedbank-pay_second", true],
    ["pp_stripe_stripe", false],
    ["pp_system_default", false],
    ["pp_inbankish_main", false],
    [undefined, false],
  ])("%s: %s", (id, ours) => {
    expect(isVerifiedProvider(id)).toBe(ours)
  })
})
