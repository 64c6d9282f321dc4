import { account, asV2, rawOptions } from "./testing/account"
import { sandboxOptions } from "./testing/sandbox-options"
import { b2binpayOptions } from "./options"

const messagesOf = (changes: Record<string, unknown>) =>
  b2binpayOptions
    .safeParse({ ...rawOptions(), ...changes })
    .error?.issues.map(({ message }) => message)
    .join("\n") ?? ""

describe("options", () => {
  test("have the contract's defaults", () => {
    expect(account({ baseUrl: undefined })).toMatchObject({
      apiVersion: "v3",
      baseUrl: "https://v3.api.b2binpay.com",
      wallets: { EUR: { id: "4127", exponent: 2 } },
      coins: {},
      inaccuracyPercent: "1.0",
      timeLimit: 3600,
      timeLimitUnit: "s",
      labelTemplate: "{reference}",
      paymentHosts: ["pay.b2binpay.com", "v3.api.b2binpay.com"],
      overpaid: "accept",
      late: "review",
      unsignedNoTransfer: "hint",
      refunds: "manual",
      checkOnBoot: false,
      http: { timeoutMs: 20000 },
    })
    expect(account({ ...asV2(), baseUrl: undefined }).baseUrl).toBe("https://api.b2binpay.com")
  })

  test.each(["clientId", "clientSecret", "callbackSecret"])("v3 needs %s", (option) => {
    expect(messagesOf({ [option]: undefined })).toBe(
      `${option} is missing: apiVersion "v3" needs it`
    )
  })

  test.each(["login", "password"])("v2 needs %s", (option) => {
    expect(messagesOf({ ...asV2(), [option]: undefined })).toBe(
      `${option} is missing: apiVersion "v2" needs it`
    )
  })

  test.each<[object, string]>([
    [{ clientSecret: " x" }, "has spaces"],
    [{ clientId: 1 }, "clientId must be text"],
    [{ clientSecret: 1 }, "clientSecret must be text"],
    [{ callbackSecret: 1 }, "callbackSecret must be text"],
    [{ login: 1 }, "login must be text"],
    [{ password: 1 }, "password must be text"],
    [{ wallets: {} }, "wallets is empty"],
    [{ wallets: { eur: "x4127" } }, "wallets holds ids as text"],
    [{ wallets: { eur: 4127 } }, "wallets holds ids as text"],
    [{ wallets: { eur: "4127x" } }, "wallets holds ids as text"],
    [{ wallets: { btc: "4200" } }, "wallets.btc needs { id, exponent }"],
    [{ wallets: { eur: { id: "4127", exponent: 4 } } }, "has 2 decimals by ISO 4217"],
    [{ wallets: { eur: "1", EUR: "2" } }, "names a currency twice"],
    [{ wallets: { "€": "1" } }, "is none"],
    [{ wallets: { "€EUR": "1" } }, "is none"],
    [{ wallets: { "EUR€": "1" } }, "is none"],
    [{ wallets: { ["x".repeat(40)]: "1" } }, `"${"x".repeat(30)}" is none`],
    [{ coins: { USDT: "tether" } }, "coins holds currency ids"],
    [{ coins: { USDT: "x2145" } }, "coins holds currency ids"],
    [{ coins: { USDT: "2145x" } }, "coins holds currency ids"],
    [{ inaccuracyPercent: true }, 'inaccuracyPercent must be such as "1.0"'],
    [{ inaccuracyPercent: "10.01" }, "0 to 10"],
    [{ inaccuracyPercent: "-1" }, "0 to 10"],
    [{ inaccuracyPercent: 1e-7 }, "0 to 10"],
    [{ inaccuracyPercent: "1,5" }, "0 to 10"],
    [{ timeLimit: 59 }, "60"],
    [{ timeLimit: 2_592_001 }, "2592000"],
    [{ confirmationsNeeded: 0 }, "1"],
    [{ unsignedNoTransfer: "drop" }, 'unsignedNoTransfer must be "hint" or "reject"'],
    [{ trustedProxies: ["b2binpay.com"] }, "trustedProxies holds IP addresses"],
    [{ checkOnBoot: "no" }, "checkOnBoot must be true or false"],
    [{ timeLimitUnit: "min" }, 'timeLimitUnit must be "s" or "ms"'],
    [{ labelTemplate: "Order #{reference}" }, "labelTemplate may hold"],
    [{ labelTemplate: "{secret}" }, "labelTemplate may hold"],
    [{ buttonText: "x".repeat(65) }, "64"],
    [{ paymentHosts: [] }, "paymentHosts is empty"],
    [{ paymentHosts: ["https://pay.b2binpay.com"] }, "holds hosts"],
    [{ overpaid: "ignore" }, 'overpaid must be "accept" or "review"'],
    [{ late: true }, 'late must be "accept" or "review"'],
    [{ refunds: "auto" }, 'refunds must be "manual" or "payout"'],
    [{ callbackIpAllowlist: [] }, "callbackIpAllowlist is empty"],
    [{ callbackIpAllowlist: ["b2binpay.com"] }, "callbackIpAllowlist holds IP addresses"],
    [{ baseUrl: "http://b2binpay.com" }, "https"],
    [{ baseUrl: "https://b2binpay.com/?a" }, "query"],
    [{ apiVersion: "v1" }, 'apiVersion must be "v3" or "v2"'],
    [{ unheard: 1 }, "unheard"],
  ])("%j is refused", (changes, message) => {
    expect(messagesOf(changes as Record<string, unknown>)).toContain(message)
  })

  test.each([
    [{ clientId: undefined }, ["clientId"]],
    [{ wallets: { btc: "4200" } }, ["wallets", "btc"]],
  ])("%j is pointed at", (changes, path) => {
    const { error } = b2binpayOptions.safeParse({ ...rawOptions(), ...changes })
    expect(error?.issues.map((issue) => issue.path)).toEqual([path])
  })

  test("the decimals of ISO 4217 may be written too", () => {
    const { wallets } = account({ wallets: { eur: { id: "4127", exponent: 2 } } })
    expect(wallets).toEqual({ EUR: { id: "4127", exponent: 2 } })
  })

  test("what is written out may be the default, and names lose the blanks around them", () => {
    const given = { unsignedNoTransfer: "hint", confirmationsNeeded: 12, timeLimit: 2_592_000 }
    expect(account({ ...given, buttonText: " Back " })).toMatchObject({
      ...given,
      buttonText: "Back",
      previousCallbackSecrets: [],
    })
  })

  test("a base URL keeps its path and loses the slashes at its end", () => {
    expect(account({ baseUrl: "https://gateway.example/b2binpay//" }).baseUrl).toBe(
      "https://gateway.example/b2binpay"
    )
  })

  test.each([
    [0, "0"],
    ["10", "10"],
    ["10.000000", "10.000000"],
    [0.5, "0.5"],
  ])("an inaccuracy of %j is one", (given, text) => {
    expect(account({ inaccuracyPercent: given }).inaccuracyPercent).toBe(text)
  })

  test("those of the sandbox are good", () => {
    const options = b2binpayOptions.parse({
      publicUrl: "https://shop.example",
      ...sandboxOptions("http://localhost:4010/"),
    })
    expect(options.paymentHosts).toContain("localhost:4010")
    expect(options.wallets.ETH).toEqual({ id: "4300", exponent: 18 })
  })
})
