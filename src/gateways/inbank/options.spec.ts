import { inbankOptions } from "./options"

const given = {
  publicUrl: "https://api.shop.example",
  apiKey: "key",
  shopUuid: "3f1c8a52-6b0d-4e7e-9a41-5d2c70be1f90",
  productCode: "hp_1",
  country: "ee",
}
const problems = (changes: Record<string, unknown>) => {
  const result = inbankOptions.safeParse({ ...given, ...changes })
  return result.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? []
}

describe("options", () => {
  test("every default is the contract's", () => {
    expect(inbankOptions.parse(given)).toEqual({
      ...given,
      previousApiKeys: [],
      productKind: "hp",
      mode: "demo",
      baseUrl: "https://demo-api.inbank.ee",
      apiVersion: "v3",
      paths: {},
      confirmVersion: { method: "PATCH", body: { status: "CONFIRMED" } },
      locales: {
        et: "et-ET",
        lv: "lv-LV",
        pl: "pl-PL",
        cs: "cs-CS",
        lt: "lt-LT",
        en: "en-US",
      },
      sendCustomerContact: true,
      sendCustomerData: false,
      sessionTtlMinutes: 1440,
      sessionExtra: {},
      autoApprove: false,
      refunds: { full: true, partial: false },
      callback: {
        algorithm: "sha512",
        encoding: "hex",
        params: { message: "message", timestamp: "timestamp", hmac: "hmac" },
        separator: ".",
        order: "timestamp-first",
        verify: "required",
        ackBody: "OK",
        ackStatus: 200,
      },
      merchantDomainName: "api.shop.example",
      paymentHosts: ["demo-api.inbank.ee", ".inbank.ee", ".inbank.eu"],
      checkOnBoot: false,
      http: { timeoutMs: 10000, createTimeoutMs: 20000 },
      settleWithoutCallback: true,
      orderFirst: false,
      strayMoney: "hold",
      unpaidOrder: "cancel",
    })
  })

  test("an address wins over country and mode, and loses its slash", () => {
    const options = inbankOptions.parse({
      ...given,
      mode: "live",
      baseUrl: "https://proxy.example/inbank//",
    })
    expect(options.baseUrl).toBe("https://proxy.example/inbank")
    expect(options.paymentHosts).toEqual(["proxy.example"])
    expect(inbankOptions.parse({ ...given, country: "pl", mode: "live" }).baseUrl).toBe(
      "https://api.inbank.pl"
    )
    expect(problems({ country: undefined, baseUrl: "https://a.example" })).toEqual([])
  })

  test.each([
    ["a path that names nothing", { paths: { ping: "/ping" } }],
    ["a path that names several", { paths: { cancel: "/{shopUuid}/{contractUuid}" } }],
    ["limits that are one amount", { minAmount: "9.00", maxAmount: "9" }],
  ])("%s is taken", (_, changes) => {
    expect(problems(changes)).toEqual([])
  })

  test("the domain of the shop is the storefront's where there is one", () => {
    const domain = (changes: object) =>
      inbankOptions.parse({ ...given, ...changes }).merchantDomainName
    expect(domain({ storefrontUrl: "https://shop.example:8443/x" })).toBe("shop.example")
    expect(domain({ merchantDomainName: "own.example" })).toBe("own.example")
  })

  test.each(["apiKey", "shopUuid", "productCode"])("without %s the message names it", (name) => {
    expect(problems({ [name]: undefined })[0]).toMatch(
      new RegExp(`^${name}: ${name} is missing: .*Inbank`)
    )
  })

  test.each<[string, Record<string, unknown>, RegExp]>([
    ["neither address nor country", { country: undefined }, /^country: .*baseUrl/],
    ["another country", { country: "fi" }, /^country: .*ee, lv, lt, pl, cz/],
    ["copied newline", { apiKey: "key\n" }, /^apiKey: /],
    ["header injection", { apiKey: "k\r\nx: 1" }, /^apiKey: /],
    ["no key", { apiKey: "" }, /^apiKey: /],
    ["an empty former key", { previousApiKeys: [""] }, /^previousApiKeys\.0: /],
    ["no UUID", { shopUuid: "12" }, /^shopUuid: .*UUID/],
    ["a path for a product", { productCode: "../x" }, /^productCode: /],
    ["another kind", { productKind: "lease" }, /^productKind: .*"rent"/],
    ["test mode", { mode: "test" }, /^mode: .*"demo"/],
    ["http", { baseUrl: "http://api.inbank.ee" }, /^baseUrl: .*https/],
    ["query", { baseUrl: "https://a.example?b=1" }, /^baseUrl: /],
    ["v4", { apiVersion: "v4" }, /^apiVersion: /],
    ["unknown path", { paths: { refund: "/x" } }, /^paths: /],
    ["a path without slash", { paths: { cancel: "x" } }, /^paths\.cancel: .*slash/],
    ["an unknown name", { paths: { cancel: "/{contract}" } }, /^paths\.cancel: .*\{contractUuid\}/],
    [
      "an unknown name beside a known one",
      { paths: { cancel: "/{shopUuid}/{id}" } },
      /^paths\.cancel: .*may name/,
    ],
    ["a method that reads", { confirmVersion: { method: "GET" } }, /^confirmVersion\.method: /],
    ["a language with region", { locales: { "et-EE": "et-ET" } }, /^locales/],
    ["a locale with a blank", { locales: { et: "et ET" } }, /^locales\.et: /],
    ["identity codes", { sendCustomerData: true }, /^sendCustomerData: .*identity code/],
    ["no time at all", { sessionTtlMinutes: 1 }, /^sessionTtlMinutes: /],
    ["a list of extras", { sessionExtra: [] }, /^sessionExtra: /],
    ["a number for an amount", { minAmount: 100 }, /^minAmount: .*"100\.00"/],
    ["three decimals", { maxAmount: "1.005" }, /^maxAmount: /],
    ["limits upside down", { minAmount: "9", maxAmount: "8.99" }, /^minAmount: .*maxAmount/],
    ["text for a switch", { autoApprove: "yes" }, /^autoApprove: /],
    ["rent at once", { autoApprove: true, productKind: "rent" }, /^autoApprove: .*identifiers/],
    ["unknown refund", { refunds: { half: true } }, /^refunds: /],
    ["a URL for a host", { paymentHosts: ["https://a.example"] }, /^paymentHosts\.0: /],
    ["no host", { paymentHosts: [] }, /^paymentHosts: /],
    ["a URL for a domain", { merchantDomainName: "https://a.example" }, /^merchantDomainName: /],
    ["md5", { callback: { algorithm: "md5" } }, /^callback\.algorithm: /],
    ["base32", { callback: { encoding: "base32" } }, /^callback\.encoding: /],
    ["no verification", { callback: { verify: "off" } }, /^callback\.verify: .*"log-only"/],
    ["one name twice", { callback: { params: { hmac: "message" } } }, /^callback\.params: .*twice/],
    [
      "a name with a blank",
      { callback: { params: { hmac: "h mac" } } },
      /^callback\.params\.hmac: /,
    ],
    ["a refusal for thanks", { callback: { ackStatus: 404 } }, /^callback\.ackStatus: /],
    ["an empty key", { callback: { key: "" } }, /^callback\.key: /],
    ["no age", { callback: { maxAgeSeconds: 0 } }, /^callback\.maxAgeSeconds: /],
    ["no time to answer", { http: { timeoutMs: 1 } }, /^http\.timeoutMs: /],
    ["a word we do not know", { secretKey: "x" }, /secretKey/],
  ])("%s is refused", (_, changes, message) => {
    expect(problems(changes).join("\n")).toMatch(message)
  })
})
