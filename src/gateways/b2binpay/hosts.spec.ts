import { modeOf } from "./hosts"

describe("the address of the API", () => {
  test.each([
    ["https://v3.api.b2binpay.com", "live"],
    ["https://api.b2binpay.com", "live"],
    ["https://v3.api-sandbox.coinsbuy.com", "test"],
    ["https://api.b2binpay.com.evil.example", null],
    ["https://evil-api.b2binpay.com", null],
    ["http://localhost:4010/b2binpay", null],
  ])("%s is %s", (baseUrl, mode) => {
    expect(modeOf(baseUrl)).toBe(mode)
  })
})
