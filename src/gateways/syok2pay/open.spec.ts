import { createClient } from "./client"
import fixture from "./fixtures/initiate.json"
import keys from "./fixtures/keys.json"
import { NOW, account, openRequest } from "./testing/account"
import {
  accepted,
  inquired,
  notFound,
  pendingAnswer,
  refusal,
  startGateway,
} from "./testing/server"

let gateway: Awaited<ReturnType<typeof startGateway>>
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

type Exchange = (typeof fixture.exchanges)[number]
const exchange = (name: string) => fixture.exchanges.find((row) => row.name === name)!
const created = exchange("created").response!.body!.data!
const duplicate = refusal(400, "DUPLICATE_REFERENCE", "reference already used")
const hosts = { paymentHosts: ["pay.syok2pay-sandbox.com"] }
const open = (changes: Record<string, unknown> = {}) =>
  gateway.client({ ...hosts, ...changes }).open(openRequest())
const script = ({ response }: Exchange) =>
  response === null || response === undefined
    ? ("drop" as const)
    : {
        status: response.status,
        body: response.body,
        text: (response as { raw_body?: string }).raw_body,
      }

const errors: Record<string, [string, string | undefined, string[]]> = {
  "duplicate-reference": ["conflict", "DUPLICATE_REFERENCE", ["initiate", "inquiry"]],
  "invalid-signature": ["unauthorized", "INVALID_SIGNATURE", ["initiate"]],
  "missing-field": ["invalid", "PARAM_MISSING", ["initiate"]],
  "unsupported-currency": ["invalid", "INVALID_CURRENCY", ["initiate"]],
  "http-200-but-not-success": ["invalid", "PARAM_INVALID", ["initiate"]],
  "echo-mismatch": ["invalid", "RESPONSE_MISMATCH", ["initiate"]],
  "payment-url-foreign-host": ["invalid", "UNSAFE_PAYMENT_URL", ["initiate"]],
  "server-error-html": ["unavailable", undefined, ["initiate", "inquiry"]],
  timeout: ["unavailable", undefined, ["initiate", "inquiry"]],
}

describe("open, by the contract's exchanges", () => {
  test.each(["created", "created-with-status-code"])("%s", async (name) => {
    gateway.answer(script(exchange(name)))
    const opened = await open()
    expect(opened).toMatchObject({
      gatewayId: "txn_8h2vQ4mZ",
      gatewayIds: { session_id: "cs_5nW1pR9c" },
      redirectUrl: exchange("created").expect.redirect_to,
      expiresAt: new Date("2026-11-20T10:50:00Z"),
    })
    expect(opened.snapshot).toMatchObject({ status: "PENDING", reference_no: created.reference_no })
  })

  test("signs as documented", async () => {
    gateway.answer(script(exchange("created")))
    await open()
    const [call] = gateway.received
    for (const [name, value] of Object.entries(exchange("created").request!.headers)) {
      expect(call.headers[name.toLowerCase()]).toBe(value)
    }
  })

  test.each(fixture.exchanges.filter(({ name }) => !name.startsWith("created")))(
    "$name",
    async (row) => {
      const [kind, code, calls] = errors[row.name]
      gateway.answer(script(row), notFound)
      await expect(open()).rejects.toMatchObject({ name: "GatewayError", kind, code })
      expect(gateway.calls()).toEqual(calls)
    }
  )
})

describe("open, the echo", () => {
  test.each([
    ["reference", { reference_no: "MD-OTHER-01" }],
    ["no reference", { reference_no: undefined }],
    ["currency", { currency: "SGD" }],
    ["no currency", { currency: undefined }],
    ["amount", { amount: "128.41" }],
    ["sub-cent amount", { amount: "128.405" }],
    ["amount that is no number", { amount: "RM128.40" }],
    ["no amount", { amount: undefined }],
    ["txn id", { txn_id: "txn 1" }],
    ["no session id", { session_id: undefined }],
    ["long id", { txn_id: "t".repeat(129) }],
  ])("%s", async (_, change) => {
    gateway.answer(accepted({ ...created, ...change }))
    await expect(open()).rejects.toMatchObject({ code: "RESPONSE_MISMATCH" })
  })

  test("amounts are compared as decimals", async () => {
    gateway.answer(accepted({ ...created, amount: 128.4, currency: "myr" }))
    expect((await open()).gatewayId).toBe("txn_8h2vQ4mZ")
  })

  test("a success code without the success flag is not enough to redirect", async () => {
    gateway.answer({ status: 200, body: { status_code: "SUCCESS", data: created } })
    await expect(open()).rejects.toMatchObject({ code: "RESPONSE_MISMATCH" })
  })

  test.each(["DECLINED", "FAILED", "CANCELLED", "EXPIRED"])(
    "a payment that is %s at once is not opened",
    async (status) => {
      gateway.answer(accepted({ ...created, status }))
      await expect(open()).rejects.toMatchObject({
        ...{ kind: "declined", code: status, correlationId: "xid_t" },
        message: `Syok2Pay did not open ${created.reference_no}: ${status}`,
      })
    }
  )

  test("a payment without a status is opened: only the rest of the echo counts", async () => {
    gateway.answer(accepted({ ...created, status: undefined }))
    expect((await open()).redirectUrl).toBe(exchange("created").expect.redirect_to)
  })

  test("without a payment page there is nowhere to send the shopper", async () => {
    gateway.answer(accepted({ ...created, payment_url: undefined }))
    await expect(open()).rejects.toMatchObject({ code: "UNSAFE_PAYMENT_URL" })
  })

  test.each([
    "http://pay.syok2pay-sandbox.com/payment",
    "https://pay.syok2pay-sandbox.com:8443/payment",
    "https://pay.syok2pay-sandbox.com.evil.example/",
    "https://user@pay.syok2pay-sandbox.com/",
    "https://evil.example\\@pay.syok2pay-sandbox.com/",
    "//pay.syok2pay-sandbox.com/",
    "javascript:alert(1)",
    "",
  ])("payment page %j is refused", async (payment_url) => {
    gateway.answer(accepted({ ...created, payment_url }))
    await expect(open()).rejects.toMatchObject({
      code: "UNSAFE_PAYMENT_URL",
      message: expect.stringMatching(/not on an allowed host; .* add it to paymentHosts/),
    })
  })
})

describe("open, after a lost answer or a used reference", () => {
  const reused = (url: string) => ({
    gatewayId: "txn_8h2vQ4mZ",
    gatewayIds: { session_id: "cs_5nW1pR9c" },
    redirectUrl: `${url}/payment?session_id=cs_5nW1pR9c`,
  })

  test.each([
    ["a dropped connection", "drop" as const],
    ["a 500", refusal(500, "INTERNAL_ERROR")],
    ["an unknown code", refusal(200, "BRAND_NEW")],
    ["success with HTTP 500", { status: 500, body: { success: true } }],
    ["a duplicate", duplicate],
  ])("%s: the waiting payment is used again", async (_, first) => {
    gateway.answer(first, pendingAnswer)
    expect(await gateway.client().open(openRequest())).toMatchObject(reused(gateway.url))
    expect(gateway.calls()).toEqual(["initiate", "inquiry"])
  })

  test("an answer that never comes", async () => {
    gateway.answer("hang", pendingAnswer)
    const client = gateway.client({ http: { timeoutMs: 1000 } })
    expect(await client.open(openRequest())).toMatchObject(reused(gateway.url))
  })

  test.each([
    ["another amount", { amount: "12.84" }],
    ["another currency", { currency: "SGD" }],
    ["another reference", { reference_no: "MD-OTHER-01" }],
    ["no amount", { amount: undefined }],
    ["no session", { session_id: undefined }],
    ["declined", { txn_status: "DECLINED" }],
    ["unknown status", { txn_status: "ON_HOLD_X" }],
  ])("%s is not used again", async (_, change) => {
    const found = inquired({ txn_status: "PENDING", paid_at: null, ...change })
    gateway.answer(duplicate, found)
    await expect(open()).rejects.toMatchObject({ kind: "conflict", code: "DUPLICATE_REFERENCE" })
    gateway.answer("drop", found)
    await expect(open()).rejects.toMatchObject({ kind: "unavailable" })
  })

  test("the page of a payment used again must be on an allowed host too", async () => {
    gateway.answer(duplicate, pendingAnswer)
    await expect(open()).rejects.toMatchObject({ code: "UNSAFE_PAYMENT_URL" })
  })

  test("a payment that is paid already is not opened twice", async () => {
    gateway.answer(duplicate, inquired())
    await expect(open()).rejects.toMatchObject({ kind: "conflict", code: "ALREADY_PAID" })
  })

  test("when the inquiry is lost too, nothing is known and nothing is repeated", async () => {
    for (const first of ["drop" as const, duplicate]) {
      gateway.answer(first, "drop")
      await expect(open()).rejects.toMatchObject({ kind: "unavailable", retryable: true })
      expect(gateway.calls()).toEqual(["initiate", "inquiry"])
    }
  })

  test("an unreachable gateway is told to the shopper as try again", async () => {
    const options = account({ baseUrl: "http://127.0.0.1:9", ...hosts })
    const client = createClient(options, () => NOW)
    await expect(client.open(openRequest())).rejects.toMatchObject({
      kind: "unavailable",
      message: `Syok2Pay did not answer when ${keys.session.reference_no} was opened. Please try again.`,
    })
  })
})
