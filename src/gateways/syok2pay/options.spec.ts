import { syok2payOptions } from "./options"
import { account } from "./testing/account"

const given = {
  publicUrl: "https://shop.example",
  merchantCode: "M70318",
  publishableKey: "pk_x",
  secretKey: "sk_x",
  baseUrl: "https://pay.example:8443/api/",
}
const problems = (changes: Record<string, unknown>) => {
  const result = syok2payOptions.safeParse({ ...given, ...changes })
  return result.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? []
}

describe("options", () => {
  test("every default is the contract's", () => {
    expect(syok2payOptions.parse(given)).toEqual({
      ...given,
      baseUrl: "https://pay.example:8443/api",
      settleWithoutCallback: true,
      orderFirst: false,
      strayMoney: "hold",
      unpaidOrder: "cancel",
      previousSecretKeys: [],
      signature: {
        algorithm: "sha256",
        encoding: "hex",
        header: "x-signature",
        timestampHeader: "x-timestamp",
        timestampUnit: "s",
      },
      signing: { inquiry: "short", refund: "full", void: "short" },
      callback: {
        scheme: "fields",
        signatureHeader: "x-signature",
        timestampHeader: "x-timestamp",
        futureSkewSeconds: 300,
        staleAfterSeconds: 300,
        maxAgeSeconds: 604800,
        acceptShortForm: false,
        ackStatus: 200,
        ackBody: '{"success":true}',
        ackContentType: "application/json",
      },
      gatewayAllowlist: [],
      gatewayCheck: "warn",
      urlPlaceholders: true,
      paymentHosts: ["pay.example:8443"],
      channels: [],
      statuses: {
        success: ["SUCCESS", "APPROVED", "PAID", "CAPTURED", "SETTLED", "COMPLETED"],
      },
      voidBeforeRefund: false,
      voidWindowHours: 12,
      http: { timeoutMs: 20000 },
    })
  })

  test.each(["merchantCode", "publishableKey", "secretKey", "baseUrl"])(
    "without %s the message names it and the remedy",
    (name) => {
      const [message] = problems({ [name]: undefined })
      expect(message).toMatch(new RegExp(`^${name}: ${name} is missing: (copy|set) `))
    }
  )

  test.each<[string, Record<string, unknown>, RegExp]>([
    ["swapped keys", { publishableKey: "sk_x" }, /^publishableKey: .*must never be sent/],
    ["swapped keys", { secretKey: "pk_x" }, /^secretKey: .*sk_/],
    ["copied newline", { secretKey: "sk_x\n" }, /^secretKey: /],
    ["header injection", { publishableKey: "pk_x\r\nx: 1" }, /^publishableKey: /],
    ["empty secret", { previousSecretKeys: [""] }, /^previousSecretKeys\.0: /],
    ["delimiter", { merchantCode: "M|1" }, /^merchantCode: /],
    ["http", { baseUrl: "http://pay.example" }, /^baseUrl: .*https/],
    ["credentials", { baseUrl: "https://a:b@pay.example" }, /^baseUrl: /],
    ["query", { baseUrl: "https://pay.example?a=1" }, /^baseUrl: /],
    ["a typing error", { gatewayAllowList: ["a"] }, /gatewayAllowList/],
    ["a typing error inside", { callback: { schema: "body" } }, /^callback: .*schema/],
    ["enforce nothing", { gatewayCheck: "enforce" }, /^gatewayAllowlist: .*warn/],
    ["no host", { paymentHosts: [] }, /^paymentHosts: /],
    ["URL for host", { paymentHosts: ["https://a.example"] }, /^paymentHosts\.0: /],
    ["nothing is paid", { statuses: { success: [] } }, /^statuses\.success: /],
    ["all is paid", { statuses: { success: ["PAID", "pending"] } }, /^statuses\.success: /],
    ["unknown form", { signing: { void: "long" } }, /^signing\.void: .*"auto"/],
    ["bad header", { signature: { header: "X Sig" } }, /^signature\.header: /],
    ["negative window", { callback: { futureSkewSeconds: -1 } }, /^callback\.futureSkewSeconds: /],
    ["window inside out", { callback: { maxAgeSeconds: 10 } }, /^callback\.maxAgeSeconds: /],
    ["no acknowledgement", { callback: { ackStatus: 302 } }, /^callback\.ackStatus: /],
    ["a body that signs itself", { callback: { scheme: "body", signatureField: "s" } }, /scheme/],
    ["no patience", { http: { timeoutMs: 1 } }, /^http\.timeoutMs: /],
    ["no window", { voidWindowHours: 0 }, /^voidWindowHours: /],
  ])("%s %#", (_, changes, message) => {
    const found = problems(changes)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(message)
  })

  test.each<[Record<string, unknown>, string]>([
    [{ merchantCode: " " }, "merchantCode is empty: copy it from the Syok2Pay merchant portal"],
    [
      { merchantCode: "M|1" },
      "merchantCode may hold only letters, digits, dot, dash and underscore",
    ],
    [{ baseUrl: "https://pay.example?a=1" }, "baseUrl must not have a query"],
    [{ paymentHosts: ["https://a.example"] }, "paymentHosts holds hosts, not URLs"],
    [{ paymentHosts: [] }, "paymentHosts is empty: leave it out to allow the host of baseUrl"],
    [{ channels: ["a b"] }, "channels holds channel codes"],
    [{ productCode: "a b" }, "productCode must be the code Syok2Pay gave you"],
    [{ statuses: { success: [] } }, "statuses.success is empty: no payment could ever be paid"],
    [
      { statuses: { success: [" Pending "] } },
      "statuses.success holds a word that means something else, such as PENDING or FAILED",
    ],
  ])("%j is told with what to do", (changes, message) => {
    expect(problems(changes)[0]).toMatch(new RegExp(`: ${message}$`))
  })

  test.each<[Record<string, unknown>, string]>([
    [{ signature: { header: "" } }, 'signature.header must be a header name such as "X-Signature"'],
    [
      { signature: { timestampHeader: "" } },
      'signature.timestampHeader must be a header name such as "X-Timestamp"',
    ],
    [
      { callback: { signatureHeader: "" } },
      'callback.signatureHeader must be a header name such as "X-Signature"',
    ],
    [
      { callback: { timestampHeader: "" } },
      'callback.timestampHeader must be a header name such as "X-Timestamp"',
    ],
    [{ signing: { inquiry: "" } }, 'signing.inquiry must be "full", "short" or "auto"'],
    [{ signing: { refund: "" } }, 'signing.refund must be "full", "short" or "auto"'],
    [{ signing: { void: "" } }, 'signing.void must be "full", "short" or "auto"'],
    [{ callback: { signatureField: "" } }, "callback.signatureField must be a field name"],
    [
      { callback: { futureSkewSeconds: "1" } },
      "callback.futureSkewSeconds must be a number of seconds such as 300",
    ],
    [{ callback: { staleAfterSeconds: 0.5 } }, "callback.staleAfterSeconds must be whole seconds"],
    [{ callback: { futureSkewSeconds: -1 } }, "callback.futureSkewSeconds must not be negative"],
    [
      { callback: { maxAgeSeconds: "1" } },
      "callback.maxAgeSeconds must be a number of seconds such as 604800",
    ],
    [
      { callback: { maxAgeSeconds: 10 } },
      "callback.maxAgeSeconds must not be below callback.staleAfterSeconds",
    ],
    [{ callback: { ackStatus: 302 } }, "callback.ackStatus must be a 2xx"],
    [
      { callback: { scheme: "body", signatureField: "s" } },
      'callback.signatureField needs callback.scheme "fields": a body cannot sign itself',
    ],
  ])("%j is told where it stands", (changes, message) => {
    const [option] = message.split(" ")
    expect(problems(changes)).toEqual([`${option}: ${message}`])
  })

  test("what is written out may be the default", () => {
    const signature = { encoding: "hex", timestampUnit: "s" }
    expect(account({ signature }).signature).toMatchObject(signature)
  })

  test("words that mean paid are compared in capitals, without blanks", () => {
    expect(account({ statuses: { success: [" ok "] } }).statuses.success).toEqual(["OK"])
  })

  test("no message shows a secret", () => {
    const text = problems({ secretKey: "sk_hidden\n", publishableKey: "sk_hidden" }).join()
    expect(text).not.toContain("hidden")
  })

  test("a list of gateways is enforced unless it says warn", () => {
    expect(account({ gatewayAllowlist: ["a"] }).gatewayCheck).toBe("enforce")
    expect(account({ gatewayAllowlist: ["a"], gatewayCheck: "warn" }).gatewayCheck).toBe("warn")
  })

  test("callback headers follow the signature's unless they have their own", () => {
    const signature = { header: "X-Sig" }
    expect(account({ signature }).callback.signatureHeader).toBe("x-sig")
    const callback = { signatureHeader: "X-Other" }
    expect(account({ signature, callback }).callback.signatureHeader).toBe("x-other")
  })

  test("a window in which nothing is too old to be stale is allowed", () => {
    const callback = { staleAfterSeconds: 300, maxAgeSeconds: 300 }
    expect(account({ callback }).callback).toMatchObject(callback)
  })

  test("slashes at the end of an address are not part of it", () => {
    expect(account({ baseUrl: "https://pay.example/api//" }).baseUrl).toBe(
      "https://pay.example/api"
    )
  })

  test("http is for this machine only", () => {
    expect(account({ baseUrl: "http://localhost:4010/syok2pay" }).paymentHosts).toEqual([
      "localhost:4010",
    ])
  })
})
