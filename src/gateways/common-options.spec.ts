import { commonOptions, isSecureUrl, secret } from "./common-options"

describe("isSecureUrl", () => {
  test.each([
    ["https://shop.example", true],
    ["https://shop.example:8443/a?b=c", true],
    ["http://localhost:9000", true],
    ["http://127.0.0.1:9000", true],
    ["http://[::1]:9000", true],
    ["http://shop.example", false],
    ["http://localhost.evil.example", false],
    ["http://127.0.0.1.evil.example", false],
    ["http://localhost@evil.example", false],
    ["ftp://localhost", false],
    ["javascript:alert(1)", false],
    ["//shop.example", false],
    ["shop.example", false],
    ["", false],
  ])("%s: %s", (text, secure) => {
    expect(isSecureUrl(text)).toBe(secure)
  })
})

describe("commonOptions", () => {
  const publicUrl = (text: string) => commonOptions.shape.publicUrl.safeParse(text)

  test("publicUrl loses its trailing slashes and nothing else", () => {
    expect(publicUrl("https://Shop.example/base//").data).toBe("https://Shop.example/base")
  })

  test.each([
    "http://shop.example",
    "https://a:b@shop.example",
    "https://shop.example/#a",
    "https://shop.example/?a=1",
    "https://shop.example/{gateway}",
  ])("publicUrl %s is refused", (text) => {
    expect(publicUrl(text).success).toBe(false)
  })

  test("payments settle without a callback unless an account insists", () => {
    const given = { publicUrl: "https://shop.example" }
    expect(commonOptions.parse(given).settleWithoutCallback).toBe(true)
  })

  test("nobody is notified unless an account says whom", () => {
    const parse = (attentionNotification?: object) =>
      commonOptions.parse({ publicUrl: "https://shop.example", attentionNotification })
        .attentionNotification
    expect(parse()).toBeUndefined()
    expect(parse({ to: "payments@shop.example" })).toEqual({
      to: "payments@shop.example",
      channel: "email",
      template: "payment-attention",
    })
    expect(() => parse({ to: "" })).toThrow("is empty")
  })

  test.each(["", " sk_x", "sk_x\n"])("secret %j is refused", (text) => {
    expect(secret.safeParse(text).success).toBe(false)
  })
})
