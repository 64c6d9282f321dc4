import { modeOf } from "./hosts"

describe("the address of the API", () => {
  test.each([
    ["https://api.kustom.co", "live"],
    ["https://api.playground.kustom.co", "test"],
    ["https://api.kustom.co.evil.example", null],
    ["https://api.kustom.co:8443", null],
    ["http://localhost:4010/kustom", null],
  ])("%s is %s", (baseUrl, mode) => {
    expect(modeOf(baseUrl)).toBe(mode)
  })
})
