import { GatewayError } from "../errors"
import { openRequest } from "./testing/account"
import { answerOf, errorOf } from "./testing/fixtures"
import { startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const open = (changes = {}) => gateway.client(changes).open(openRequest())
const created = (changes = {}, operations?: unknown) => ({
  status: 201,
  body: {
    ...answerOf("create-payment-order", changes),
    ...(operations === undefined ? {} : { operations }),
  },
})
const page = (href: unknown, method = "GET") => [{ rel: "redirect-checkout", method, href }]

describe("open", () => {
  test.each([200, 201])("with %d: id, payment page and a snapshot", async (status) => {
    gateway.answer(gateway.says("create-payment-order", {}, status))
    expect(await open()).toEqual({
      gatewayId: "/psp/paymentorders/3d7b9a52-6c14-4f0e-81a9-08de51c20b7f",
      redirectUrl: expect.stringMatching(/^https:\/\/ecom\.externalintegration\.payex\.com\/ch/),
      expiresAt: null,
      snapshot: expect.objectContaining({ status: "Initialized", amount: "649.00 SEK" }),
    })
    expect(gateway.received).toHaveLength(1)
    expect(gateway.received[0]).toMatchObject({ method: "POST", path: "/psp/paymentorders" })
  })

  test.each([
    ["another amount", created({ amount: 64901 })],
    ["another currency", created({ currency: "NOK" })],
    ["an unusable id", created({ id: "https://evil.example/psp/paymentorders/a" })],
    ["an unusable id", created({ id: "/psp/creditcard/payments/a" })],
    ["the status Paid", created({ status: "Paid" })],
    ["the status Aborted", created({ status: "Aborted" })],
    ["something that is no payment order", { status: 200, body: { payment: {} } }],
  ])("%s sends nobody anywhere", async (what, script) => {
    gateway.answer(script)
    const error = await errorOf(open)
    expect(error).toMatchObject({ kind: "invalid", code: "RESPONSE_MISMATCH" })
    expect(error.message).toContain(what)
  })

  test.each([
    ["no operations", []],
    ["seamless view only", [{ rel: "view-checkout", method: "GET", href: "https://ecom.x/c" }]],
    ["another method", page("https://ecom.externalintegration.payex.com/c", "POST")],
  ])("%s: no payment page", async (_, operations) => {
    gateway.answer(created({}, operations))
    expect(await errorOf(open)).toMatchObject({
      kind: "invalid",
      code: "NO_PAYMENT_URL",
      message: expect.stringMatching(/no payment page for 10482.*enable redirect/),
    })
  })

  test.each([
    "https://evil.example/checkout",
    "http://ecom.externalintegration.payex.com/checkout",
    "https://ecom.externalintegration.payex.com:8443/checkout",
    "https://ecom.externalintegration.payex.com@evil.example/",
    "https://a:b@ecom.externalintegration.payex.com/",
    "javascript:alert(1)",
    "/checkout",
  ])("%s is no page for a shopper", async (href) => {
    gateway.answer(created({}, page(href)))
    expect(await errorOf(open)).toMatchObject({
      kind: "invalid",
      code: "UNSAFE_PAYMENT_URL",
      message: expect.stringMatching(/10482.*paymentHosts/),
    })
  })

  test.each([
    ["drop" as const],
    [{ status: 500, text: "" }],
    [{ status: 200, text: "<html>" }],
    [{ status: 302, text: "", headers: { location: "https://evil.example" } }],
  ])("a lost answer (%j) asks the shopper to try again", async (script) => {
    gateway.answer(script)
    const error = await errorOf(open)
    expect(error).toMatchObject({ kind: "unavailable", retryable: true })
    expect(error.message).toMatch(/10482.*try again/)
    expect(gateway.received).toHaveLength(1)
  })

  test("a lost answer keeps what the gateway's support asks for", async () => {
    gateway.answer({ status: 500, body: { type: "https://x/systemerror" } })
    expect(await errorOf(open)).toMatchObject({
      code: "systemerror",
      correlationId: gateway.received[0].headers["session-id"],
      cause: expect.objectContaining({ kind: "unknown_result" }),
    })
  })

  test("a used reference is for the next attempt", async () => {
    const problems = [{ name: "PaymentOrder.PayeeInfo.PayeeReference", description: "not unique" }]
    gateway.answer({ status: 400, body: { type: "https://x/inputerror", problems } })
    expect(await errorOf(open)).toMatchObject({ kind: "conflict", code: "DUPLICATE_REFERENCE" })
  })

  test("a refusal names the call, the payment and the fields that were wrong", async () => {
    gateway.answer(gateway.says("problem.validation-create"))
    const error = await errorOf(open)
    expect(error).toBeInstanceOf(GatewayError)
    expect(error.message).toMatch(/create of 10482.*PaymentOrder\.Payer\.Msisdn/)
  })
})
