import { accountModeOf } from "./account-mode"

describe("the mode of an account", () => {
  it.each([
    ["https://api.gateway.example", "live", "live"],
    ["https://demo.gateway.example", "test", "test"],
    ["http://localhost:4010/kustom", null, "sandbox"],
    ["http://127.0.0.1:4010", null, "sandbox"],
    ["https://localhost:4010", null, "sandbox"],
    // It may be a proxy before the real one: that no money moves there is not ours to say.
    ["https://sandbox.shop.example", null, "unknown"],
    ["https://localhost.evil.example", null, "unknown"],
  ] as const)("at %s, documented as %s, is %s", (baseUrl, mode, expected) => {
    expect(accountModeOf({ baseUrl, mode })).toBe(expected)
  })
})
