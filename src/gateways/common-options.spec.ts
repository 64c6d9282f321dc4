import { commonOptions, isLoopback, isSecureUrl, secret } from "./common-options"

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

describe("isLoopback", () => {
  test.each([
    ["https://localhost/x", true],
    ["http://127.12.0.254:9000", true],
    ["http://[::1]:9000", true],
    ["https://shop.example", false],
    ["http://localhost.evil.example", false],
    ["http://evil-localhost", false],
    ["localhost", false],
  ])("%s: %s", (url, is) => {
    expect(isLoopback(url)).toBe(is)
  })
})

describe("commonOptions", () => {
  const publicUrl = (text: string) => commonOptions.shape.publicUrl.safeParse(text)

  test("publicUrl loses its trailing slashes and nothing else", () => {
    expect(publicUrl("https://Shop.example/base//").data).toBe("https://Shop.example/base")
  })

  test.each([
    ["http://shop.example", "must be an absolute https URL (http is accepted for localhost only)"],
    ["https://a:b@shop.example", "must not contain credentials or a fragment"],
    ["https://a@shop.example", "must not contain credentials or a fragment"],
    ["https://:b@shop.example", "must not contain credentials or a fragment"],
    ["https://shop.example/#a", "must not contain credentials or a fragment"],
    ["https://shop.example/?a=1", "must be a plain address: no query, no placeholders"],
    ["https://shop.example/{gateway}", "must be a plain address: no query, no placeholders"],
  ])("publicUrl %s is refused: %s", (text, why) => {
    expect(publicUrl(text).error?.issues.map(({ message }) => message)).toEqual([why])
  })

  test("publicUrl that is no URL at all is refused", () => {
    expect(publicUrl("shop.example").success).toBe(false)
  })

  test.each(["storefrontReturnUrl", "storefrontCancelUrl"] as const)(
    "%s is https too",
    (option) => {
      const { error } = commonOptions.shape[option].safeParse("http://shop.example")
      expect(error?.issues).toMatchObject([{ message: "must be an absolute https URL" }])
    }
  )

  const given = { publicUrl: "https://shop.example" }

  test("what an account does not say", () => {
    expect(commonOptions.parse(given)).toEqual({
      ...given,
      settleWithoutCallback: true,
      orderFirst: false,
      strayMoney: "hold",
      unpaidOrder: "cancel",
    })
  })

  test.each([
    { strayMoney: "refund", unpaidOrder: "flag" },
    { strayMoney: "hold", unpaidOrder: "cancel" },
  ])("%j is taken", (said) => {
    expect(commonOptions.parse({ ...given, ...said })).toMatchObject(said)
  })

  test.each([{ strayMoney: "" }, { unpaidOrder: "" }])("%j is not", (said) => {
    expect(commonOptions.safeParse({ ...given, ...said }).success).toBe(false)
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
    const own = { to: "ops", channel: "slack", template: "payments" }
    expect(parse(own)).toEqual(own)
    for (const name of ["to", "channel", "template"]) {
      expect(() => parse({ ...own, [name]: "" })).toThrow("is empty")
    }
  })

  test.each([
    ["", "is empty"],
    [" sk_x", "has spaces or a newline around it"],
    ["sk_x\n", "has spaces or a newline around it"],
  ])("secret %j is refused: it %s", (text, why) => {
    expect(secret.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([why])
  })
})
