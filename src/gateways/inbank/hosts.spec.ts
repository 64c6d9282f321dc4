import { apiUrl, countries, currencyOf, defaultPaymentHosts, isAllowedHost, modeOf } from "./hosts"

describe("hosts", () => {
  test.each([
    ["ee", "demo", "https://demo-api.inbank.ee", "EUR"],
    ["lv", "live", "https://api.inbank.lv", "EUR"],
    ["lt", "demo", "https://demo-api.inbank.lt", "EUR"],
    ["pl", "live", "https://api.inbank.pl", "PLN"],
    ["cz", "demo", "https://demo-api.inbank.cz", "CZK"],
  ] as const)("%s %s is %s, in %s", (country, mode, url, currency) => {
    expect(apiUrl(country, mode)).toBe(url)
    expect(currencyOf[country]).toBe(currency)
  })

  test.each([
    ["https://api.inbank.ee", "live"],
    ["https://demo-api.inbank.pl/", "test"],
    ["https://api.inbank.ee.evil.example", null],
    ["http://localhost:4010/inbank", null],
  ])("%s is %s", (baseUrl, mode) => {
    expect(modeOf(baseUrl)).toBe(mode)
  })

  test("every country is there", () => {
    expect(countries).toHaveLength(5)
  })

  test.each([
    ["https://api.inbank.ee", ["api.inbank.ee", ".inbank.ee", ".inbank.eu"]],
    ["https://demo-api.inbank.pl", ["demo-api.inbank.pl", ".inbank.pl", ".inbank.eu"]],
    ["http://localhost:4010/inbank", ["localhost:4010"]],
    ["https://api.inbank.ee.evil.example", ["api.inbank.ee.evil.example"]],
    ["https://evil-api.inbank.ee", ["evil-api.inbank.ee"]],
  ])("%s has payment pages on %j", (baseUrl, wanted) => {
    expect(defaultPaymentHosts(baseUrl)).toEqual(wanted)
  })

  test.each([
    ["epos.inbank.ee", true],
    ["demo-epos.inbank.ee", true],
    ["api.inbank.ee", true],
    ["epos.inbank.eu", true],
    ["epos.inbank.lv", false],
    ["evilinbank.ee", false],
    ["inbank.ee.evil.example", false],
    ["epos.inbank.ee:8443", false],
  ])("%s is allowed: %s", (host, wanted) => {
    expect(isAllowedHost(host, defaultPaymentHosts("https://api.inbank.ee"))).toBe(wanted)
  })

  test("a host without a leading dot is that one alone", () => {
    const allowed = defaultPaymentHosts("https://pay.example")
    expect(isAllowedHost("pay.example", allowed)).toBe(true)
    expect(isAllowedHost("evilpay.example", allowed)).toBe(false)
    expect(isAllowedHost("a.pay.example", allowed)).toBe(false)
  })
})
