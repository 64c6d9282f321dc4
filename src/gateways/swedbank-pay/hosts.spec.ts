import { defaultPaymentHosts, modeOf, twinOrigins } from "./hosts"

describe("the gateway's hosts", () => {
  test.each([
    ["https://api.payex.com", ["https://api.swedbankpay.com"]],
    ["https://api.swedbankpay.com", ["https://api.payex.com"]],
    [
      "https://api.externalintegration.payex.com",
      ["https://api.externalintegration.swedbankpay.com"],
    ],
    ["https://payex.com.evil.example", []],
    ["https://evilpayex.com", []],
    ["http://localhost:4010/swedbank-pay", []],
  ])("%s may answer with %j", (baseUrl, wanted) => {
    expect(twinOrigins(baseUrl)).toEqual(wanted)
  })

  test.each([
    ["https://api.payex.com", ["api.payex.com", "ecom.payex.com", "ecom.swedbankpay.com"]],
    [
      "https://api.externalintegration.swedbankpay.com",
      [
        "api.externalintegration.swedbankpay.com",
        "ecom.externalintegration.payex.com",
        "ecom.externalintegration.swedbankpay.com",
      ],
    ],
    ["http://localhost:4010/swedbank-pay", ["localhost:4010"]],
    ["https://api.payex.com.evil.example", ["api.payex.com.evil.example"]],
  ])("%s has payment pages on %j", (baseUrl, wanted) => {
    expect(defaultPaymentHosts(baseUrl)).toEqual(wanted)
  })

  test.each([
    ["https://api.payex.com", "live"],
    ["https://api.swedbankpay.com", "live"],
    ["https://api.externalintegration.payex.com", "test"],
    ["https://api.payex.com.evil.example", null],
    ["http://localhost:4010/swedbank-pay", null],
  ])("%s is %s", (baseUrl, mode) => {
    expect(modeOf(baseUrl)).toBe(mode)
  })
})
