import { Money } from "../money"
import { localeOf } from "./locales"
import { account, cart, openRequest, transaction } from "./testing/account"

const locale = (
  cartLocale: string | undefined,
  accepted: string | undefined,
  changes = {},
  currency = "EUR"
) =>
  localeOf(
    openRequest({
      transaction: transaction({ amount: Money.ofDecimal("489.9", currency) }),
      cart: cart({ locale: cartLocale }),
      browser: { accept_language: accepted },
    }),
    account(changes)
  )

describe("the locale of a session", () => {
  test.each([
    ["et-EE", undefined, "et-ET"],
    ["cs_CZ", undefined, "cs-CS"],
    ["LV", undefined, "lv-LV"],
    ["lt-LT", "pl", "lt-LT"],
    ["en-GB", undefined, "en-US"],
    [undefined, "is, pl;q=0.5, cs;q=0.9", "cs-CS"],
    ["fi-FI", "lv-LV", "lv-LV"],
    ["fi-FI", "sv", "et-ET"],
    ["etx", undefined, "et-ET"],
    ["x-pl", undefined, "et-ET"],
    ["pl/PL", undefined, "et-ET"],
    [" pl ", undefined, "pl-PL"],
    [undefined, undefined, "et-ET"],
    [undefined, "*", "et-ET"],
    ["__proto__", "constructor", "et-ET"],
  ])("cart %s, browser %s: %s", (given, accepted, wanted) => {
    expect(locale(given, accepted)).toBe(wanted)
  })

  test.each([
    ["PLN", "pl-PL"],
    ["CZK", "cs-CS"],
    ["EUR", "en-US"],
  ])("without a country %s speaks %s", (currency, wanted) => {
    const changes = { country: undefined, baseUrl: "https://api.example" }
    expect(locale(undefined, undefined, changes, currency)).toBe(wanted)
  })

  test("a currency that speaks no language of ours speaks the shop's English", () => {
    const changes = { country: undefined, baseUrl: "https://api.example" }
    const locales = { en: "en-GB" }
    expect(locale(undefined, undefined, { ...changes, locales }, "USD")).toBe("en-GB")
  })

  test("a shop adds languages and changes values", () => {
    const locales = { fi: "fi-FI", en: "et-ET" }
    expect(locale("fi", undefined, { locales })).toBe("fi-FI")
    expect(locale("en", undefined, { locales })).toBe("et-ET")
    expect(locale("lv", undefined, { locales })).toBe("lv-LV")
  })
})
