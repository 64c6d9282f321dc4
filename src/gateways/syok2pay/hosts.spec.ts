import { modeOf } from "./hosts"

describe("the address of the API", () => {
  test.each([
    ["https://pay.syok2pay-sandbox.com", "test"],
    ["https://api.syok2pay.com/v1", "live"],
    ["https://syok2pay.com", "live"],
    ["https://evilsyok2pay.com", null],
    ["https://syok2pay.com.evil.example", null],
    ["http://localhost:4010/syok2pay", null],
  ])("%s is %s", (baseUrl, mode) => {
    expect(modeOf(baseUrl)).toBe(mode)
  })
})
