import { documentedAddresses, swedbankPayOptions } from "./options"

const given = {
  publicUrl: "https://shop.example",
  accessToken: "at_x",
  payeeId: "5c3a1d9e-0b7f-4c26-9a41-7e21f0a95d11",
}
const problems = (changes: Record<string, unknown>) => {
  const result = swedbankPayOptions.safeParse({ ...given, ...changes })
  return result.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? []
}

describe("options", () => {
  test("every default is the contract's", () => {
    expect(swedbankPayOptions.parse(given)).toEqual({
      ...given,
      baseUrl: "https://api.payex.com",
      settleWithoutCallback: true,
      orderFirst: false,
      strayMoney: "hold",
      unpaidOrder: "cancel",
      autoCapture: false,
      allowedOrigins: ["https://api.swedbankpay.com"],
      paymentHosts: ["api.payex.com", "ecom.payex.com", "ecom.swedbankpay.com"],
      payeeReference: "alphanumeric",
      orderLines: true,
      instruments: [],
      language: "en-US",
      checkOnBoot: false,
      callback: {
        send: true,
        secret: expect.stringMatching(/^[0-9a-f]{64}$/),
        previousSecrets: [],
        addressCheck: "warn",
        addresses: [...documentedAddresses],
        trustedProxies: ["loopback", "linklocal", "uniquelocal"],
      },
      http: { timeoutMs: 20000 },
    })
  })

  test("the addresses are all that callbacks were ever documented to come from", () => {
    expect(documentedAddresses).toEqual([
      "82.115.146.1",
      "91.132.170.1",
      "51.107.183.58",
      "20.91.170.120/29",
    ])
  })

  test("the callback secret comes from the token unless one is given", () => {
    const secret = (changes: object) =>
      swedbankPayOptions.parse({ ...given, ...changes }).callback.secret
    expect(secret({})).toBe(secret({}))
    expect(secret({ accessToken: "at_y" })).not.toBe(secret({}))
    expect(secret({})).not.toContain("at_x")
    expect(secret({ callback: { secret: "own" } })).toBe("own")
  })

  test.each(["accessToken", "payeeId"])(
    "without %s the message names it and the remedy",
    (name) => {
      const [message] = problems({ [name]: undefined })
      expect(message).toMatch(new RegExp(`^${name}: ${name} is missing: .*merchant portal`))
    }
  )

  test.each<[string, Record<string, unknown>, RegExp]>([
    ["copied newline", { accessToken: "at_x\n" }, /^accessToken: /],
    ["header injection", { accessToken: "at_x\r\nx: 1" }, /^accessToken: /],
    ["an empty token", { accessToken: "" }, /^accessToken: /],
    ["no GUID", { payeeId: "12345" }, /^payeeId: .*GUID/],
    ["http", { baseUrl: "http://api.payex.com" }, /^baseUrl: .*https/],
    ["query", { baseUrl: "https://api.payex.com?a=1" }, /^baseUrl: /],
    ["a path for an origin", { allowedOrigins: ["https://a.example/b"] }, /^allowedOrigins\.0: /],
    [
      "an origin within a path",
      { allowedOrigins: ["https://a.example/https://b.example"] },
      /^allowedOrigins\.0: .*no paths/,
    ],
    ["http for an origin", { allowedOrigins: ["http://a.example"] }, /^allowedOrigins\.0: /],
    ["no host", { paymentHosts: [] }, /^paymentHosts: /],
    ["URL for host", { paymentHosts: ["https://a.example"] }, /^paymentHosts\.0: /],
    ["unknown form", { payeeReference: "letters" }, /^payeeReference: .*"digits"/],
    ["text for a switch", { orderLines: "yes" }, /^orderLines: /],
    ["http terms", { termsOfServiceUrl: "http://localhost/a" }, /^termsOfServiceUrl: .*https/],
    ["http logo", { logoUrl: "http://shop.example/l.png" }, /^logoUrl: .*https/],
    ["a long category", { productCategory: "x".repeat(51) }, /^productCategory: /],
    ["a subsite with a dash", { subsite: "a-b" }, /^subsite: .*letters and digits/],
    ["a long site id", { siteId: "x".repeat(16) }, /^siteId: /],
    ["no instrument", { instrument: "Credit Card" }, /^instrument: .*CreditCard/],
    ["no instruments", { instruments: ["<b>"] }, /^instruments\.0: /],
    ["another language", { language: "sv" }, /^language: .*sv-SE/],
    ["an empty secret", { callback: { secret: "" } }, /^callback\.secret: /],
    ["a host name", { callback: { addresses: ["payex.com"] } }, /^callback\.addresses\.0: .*IP/],
    ["no address", { callback: { addresses: [] } }, /^callback\.addresses: /],
    ["a proxy name", { callback: { trustedProxies: ["nginx"] } }, /^callback\.trustedProxies\.0: /],
    ["a word", { callback: { addressCheck: "yes" } }, /^callback\.addressCheck: .*"warn"/],
    ["a typing error", { payeeID: "x" }, /payeeID/],
    ["a typing error inside", { callback: { adress: [] } }, /^callback: .*adress/],
    ["no patience", { http: { timeoutMs: 1 } }, /^http\.timeoutMs: /],
    [
      "nothing that settles",
      { settleWithoutCallback: false, callback: { send: false } },
      /^callback\.send: .*settleWithoutCallback.*Switch one/,
    ],
  ])("%s %#", (_, changes, message) => {
    const found = problems(changes)
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]).toMatch(message)
  })

  test.each<[Record<string, unknown>, string]>([
    [{ callback: { send: "yes" } }, "callback.send must be true or false"],
    [
      { callback: { addressCheck: "on" } },
      'callback.addressCheck must be "off", "warn" or "enforce"',
    ],
    [
      { callback: { addresses: [] } },
      "callback.addresses is empty: leave it out for the documented ones",
    ],
    [
      { payeeId: `0${given.payeeId}` },
      "payeeId must be a GUID: copy it from the Swedbank Pay merchant portal",
    ],
    [
      { payeeId: `${given.payeeId}0` },
      "payeeId must be a GUID: copy it from the Swedbank Pay merchant portal",
    ],
    [
      { accessToken: "at_\u00e9" },
      "accessToken has characters that no token has: copy it again from the merchant portal",
    ],
    [{ baseUrl: "https://api.payex.com?a=1" }, "baseUrl must not have a query"],
    [{ paymentHosts: [] }, "paymentHosts is empty: leave it out to allow the hosts of baseUrl"],
    [{ payeeReference: "hex" }, 'payeeReference must be "alphanumeric" or "digits"'],
    [{ orderLines: "no" }, "orderLines must be true or false"],
    [
      { termsOfServiceUrl: "http://a.example" },
      "termsOfServiceUrl must be an https URL: Swedbank Pay refuses http",
    ],
    [{ logoUrl: "http://a.example" }, "logoUrl must be an https URL: Swedbank Pay refuses http"],
    [{ subsite: "a-b" }, "subsite holds at most 40 letters and digits: copy it from Swedbank Pay"],
    [{ siteId: "a-b" }, "siteId holds at most 15 letters and digits: copy it from Swedbank Pay"],
    [{ autoCapture: "no" }, "autoCapture must be true or false"],
    [{ checkOnBoot: "no" }, "checkOnBoot must be true or false"],
  ])("%j is told where it stands, and what to do", (changes, message) => {
    const [option] = message.split(" ")
    expect(problems(changes)).toEqual([`${option}: ${message}`])
  })

  test.each<[Record<string, unknown>, string]>([
    [{ callback: { addresses: ["pay.example"] } }, "callback.addresses holds IP addresses"],
    [
      { callback: { trustedProxies: ["pay.example"] } },
      "callback.trustedProxies holds IP addresses",
    ],
    [{ paymentHosts: ["https://a.example"] }, "paymentHosts holds hosts, not URLs"],
    [{ instruments: ["a b"] }, "instruments holds names such as CreditCard"],
    [{ language: "xx" }, "language must be one of "],
  ])("%j is told with its name", (changes, message) => {
    expect(problems(changes)[0]).toContain(`: ${message}`)
  })

  test("the languages that may be chosen are listed", () => {
    expect(problems({ language: "xx" })[0]).toContain("da-DK, ")
  })

  test("blanks around names are not part of them", () => {
    const names = { payeeName: " Wool ", storeName: " Wool ", productCategory: " Yarn " }
    expect(swedbankPayOptions.parse({ ...given, ...names })).toMatchObject({
      ...{ payeeName: "Wool", storeName: "Wool", productCategory: "Yarn" },
    })
    expect(problems({ productCategory: " " })).toHaveLength(1)
  })

  test("what is written out may be the default", () => {
    expect(
      swedbankPayOptions.parse({ ...given, payeeReference: "alphanumeric" }).payeeReference
    ).toBe("alphanumeric")
  })

  test("no message shows a token", () => {
    const text = problems({ accessToken: "at_hidden\n", callback: { secret: "hidden " } }).join()
    expect(text).not.toContain("hidden")
  })

  test.each(["https://api.payex.com/face", "https://api.payex.com/face//"])(
    "the base URL %s ends without a slash",
    (baseUrl) => {
      const options = swedbankPayOptions.parse({ ...given, baseUrl })
      expect(options.baseUrl).toBe("https://api.payex.com/face")
    }
  )

  test("origins and hosts are compared as browsers write them", () => {
    const options = swedbankPayOptions.parse({
      ...given,
      allowedOrigins: ["https://API.swedbankpay.com/"],
      paymentHosts: ["ECOM.payex.com"],
    })
    expect(options.allowedOrigins).toEqual(["https://api.swedbankpay.com"])
    expect(options.paymentHosts).toEqual(["ecom.payex.com"])
  })
})
