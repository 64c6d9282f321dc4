import { redirectFinding } from "./redirect"

const URL_ = "http://shop.example/payments/a_b/txn_c/callback?self_test=x"

describe("a redirect of our own callback URL", () => {
  it.each([
    ["https://shop.example/payments/a_b/txn_c/callback", "redirected_https"],
    ["https://shop.example:8443/payments/a_b/txn_c/callback", "redirected_https"],
    ["http://www.shop.example/payments/a_b/txn_c/callback", "redirected_host"],
    ["https://www.shop.example/payments/a_b/txn_c/callback", "redirected_host"],
    ["http://shop.example/payments/a_b/txn_c/callback/", "redirected_slash"],
    ["/payments/a_b/txn_c/callback/?self_test=x", "redirected_slash"],
    ["/en/payments/a_b/txn_c/callback", "redirected_path"],
    ["/login", "redirected_path"],
    ["/payments/a_b/txn_c/callback?self_test=x", "redirected_path"],
    ["http://[broken", "redirected_path"],
    [null, "redirected_path"],
  ])("to %s is %s", (location, code) => {
    expect(redirectFinding(URL_, 302, location)).toMatchObject({ code, severity: "error" })
  })

  it("is told by its target, without what is in the target's query", () => {
    const { facts } = redirectFinding(URL_, 308, "https://sso.example/login?token=private#now")
    expect(facts).toEqual({ status: 308, target: "https://sso.example/login" })
  })
})
