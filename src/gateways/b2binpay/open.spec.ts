import { Money } from "../money"
import { account, eur, openRequest, REFERENCE, transaction } from "./testing/account"
import { answerOf, errorOf, fixture, pathOf } from "./testing/fixtures"
import { rows, says, saysCase, startGateway, type ScriptedGateway } from "./testing/server"
import type { Fields } from "./reading"
import type { Script } from "../testing/scripted-server"
import { depositPayload } from "./payloads"

const CREATED = "v3_create_deposit_payer_chooses_coin"
const NOW = Date.parse("2026-11-02T09:20:00Z")

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const likeTheFixtures = {
  inaccuracyPercent: "1.001",
  labelTemplate: "Order 1042",
  buttonText: "Back to the shop",
  coins: { "USDT-TRX": "2145", XRP: "1010" },
}
const open = (changes: object = {}, request: object = {}) =>
  gateway.client({ ...likeTheFixtures, ...changes }, () => NOW).open(openRequest(request))

describe("opening", () => {
  test.each([
    [CREATED, undefined],
    [CREATED, "DOGE"],
    [CREATED, "constructor"],
    ["v3_create_deposit_fixed_coin", "USDT-TRX"],
    ["v3_create_deposit_xrp_destination_list", "XRP"],
  ])("%s, for the coin %s", async (name, coin) => {
    gateway.answerAfterLogin(says(name))
    const opened = await open({}, { wishes: coin ? { coin } : {} })
    const { request, response } = fixture(name)
    const { data } = response.body as unknown as { data: { id: string; attributes: Fields } }
    expect(gateway.calls()).toEqual([`POST ${pathOf(name)}`])
    expect(gateway.sent()).toEqual([request.body])
    expect(opened).toMatchObject({
      gatewayId: data.id,
      gatewayIds: { wallet: "4127" },
      redirectUrl: data.attributes.payment_page,
      expiresAt: new Date(NOW + 3_600_000),
      snapshot: { status: "Created", requested: "149.90 EUR" },
    })
    expect(opened.snapshot.note).toBeUndefined()
    const { headers } = gateway.received[1]
    expect(headers).toMatchObject({
      "content-type": "application/vnd.api+json",
      accept: "application/vnd.api+json",
      authorization: "Bearer demo.v3.access.token",
    })
  })

  test("without options beside the credentials", () => {
    const body = depositPayload(openRequest(), account()) as { data: { attributes: Fields } }
    expect(JSON.parse(JSON.stringify(body)).data.attributes).toEqual({
      label: REFERENCE.replace(/[^A-Za-z0-9 _]/g, "").slice(0, 32),
      tracking_id: REFERENCE,
      target_amount_requested: "149.90",
      inaccuracy: "1.49",
      time_limit: 3600,
      callback_url: openRequest().urls.callback,
      payment_page_redirect_url: openRequest().urls.return,
    })
  })

  test("a coin's amount has the wallet's decimals, a time limit may be in milliseconds", () => {
    const options = account({
      wallets: { btc: { id: "4200", exponent: 8 } },
      timeLimitUnit: "ms",
      confirmationsNeeded: 1,
      labelTemplate: "Cart {cart_id} {txn_id}",
    })
    const amount = Money.ofDecimal("0.5", "BTC", 8)
    const request = openRequest({ transaction: transaction({ amount }) })
    const { data } = depositPayload(request, options) as { data: { attributes: Fields } }
    expect(data.attributes).toMatchObject({
      target_amount_requested: "0.50000000",
      inaccuracy: "0.00500000",
      time_limit: 3_600_000,
      confirmations_needed: 1,
      label: "Cart  txn_01EXAMPLE",
    })
  })

  test.each([
    ["2026-11-02T10:20:00Z", undefined],
    ["2026-11-02T09:20:03.6Z", "time_limit_unit"],
    ["2026-12-14T00:00:00Z", "time_limit_unit"],
    ["2026-11-02T09:26:00Z", undefined],
    ["2026-11-02T09:25:59Z", "time_limit_unit"],
    ["2026-11-02T19:20:00Z", undefined],
    ["2026-11-02T19:20:01Z", "time_limit_unit"],
  ])("the gateway's own expiry %s counts", async (expired_at, note) => {
    gateway.answerAfterLogin(says(CREATED, { expired_at }))
    const opened = await open()
    expect(opened.expiresAt).toEqual(new Date(expired_at))
    expect(opened.snapshot.note).toBe(note)
  })

  test.each<[string, object, string]>([
    [
      "a currency without a wallet",
      { amount: Money.ofDecimal("1", "USD") },
      "CURRENCY_WITHOUT_WALLET",
    ],
    ["nothing", { amount: eur("0") }, "AMOUNT_NOT_USABLE"],
    [
      "more decimals than the wallet has",
      { amount: Money.ofDecimal("1.005", "EUR", 3) },
      "AMOUNT_NOT_USABLE",
    ],
  ])("%s is refused before a call", async (_, changes, code) => {
    gateway.answer()
    const error = await errorOf(() => open({}, { transaction: transaction(changes) }))
    expect(error).toMatchObject({ kind: "invalid", code })
    expect(gateway.received).toEqual([])
  })

  test.each<[Fields, string, RegExp]>([
    [{ tracking_id: "other" }, "RESPONSE_MISMATCH", /another tracking_id/],
    [{ target_amount_requested: "149.91" }, "RESPONSE_MISMATCH", /another amount/],
    [{ target_amount_requested: 149.9 }, "RESPONSE_MISMATCH", /no amount/],
    [{ target_amount_requested: null }, "RESPONSE_MISMATCH", /Only Merchant wallets/],
    [{ status: 3 }, "RESPONSE_MISMATCH", /the status 3/],
    [{ payment_page: null }, "NO_PAYMENT_URL", /no payment page/],
    [{ payment_page: "https://pay.evil.example/#/d/1" }, "UNSAFE_PAYMENT_URL", /paymentHosts/],
    [{ payment_page: "https://a:b@pay.b2binpay.com/" }, "UNSAFE_PAYMENT_URL", /paymentHosts/],
    [{ payment_page: "http://pay.b2binpay.com/" }, "UNSAFE_PAYMENT_URL", /not on an allowed host/],
    [{ payment_page: "pay.b2binpay.com" }, "UNSAFE_PAYMENT_URL", /not on an allowed host/],
    [{ payment_page: "javascript:alert(1)" }, "UNSAFE_PAYMENT_URL", /paymentHosts/],
  ])("an answer with %j sends nobody anywhere", async (changes, code, message) => {
    gateway.answerAfterLogin(says(CREATED, changes))
    const error = await errorOf(open)
    expect(error).toMatchObject({ kind: "invalid", code })
    expect(error.message).toMatch(message)
  })

  test("an answer that does not tell the wallet is taken: the request named it", async () => {
    const answer = answerOf(CREATED) as { data: object }
    const body = { data: { ...answer.data, relationships: {} } }
    gateway.answerAfterLogin({ status: 201, body })
    expect(await open()).toMatchObject({ gatewayId: "58211", gatewayIds: { wallet: "4127" } })
  })

  test("a deposit in another wallet is none of ours; an Enterprise wallet is told", async () => {
    gateway.answerAfterLogin(says(CREATED))
    const error = await errorOf(() => open({ wallets: { eur: "4190" } }))
    expect(error.message).toMatch(/another wallet/)
    gateway.answerAfterLogin(says("v3_create_deposit_enterprise_wallet"))
    const facts = transaction({ reference: "payses_01KAQ8ENTERPRISE" })
    expect((await errorOf(() => open({}, { transaction: facts }))).message).toMatch(/Enterprise/)
  })
})

describe("a refused opening", () => {
  test.each([
    ["label refused", "invalid", "invalid", /Enter a valid value \(\/data\/attributes\/label\)/],
    ["amount not a decimal", "invalid", "invalid", /A valid number is required/],
    ["unknown wallet", "invalid", "does_not_exist", /999999/],
    ["allow list", "unauthorized", "2016", /this server's is none of them/],
    ["throttled", "rate_limited", "throttled", /throttled/],
  ])("%s", async (word, kind, code, message) => {
    gateway.answerAfterLogin(saysCase("v3_create_deposit_errors", word))
    const error = await errorOf(open)
    expect(error).toMatchObject({ kind, code })
    expect(error.message).toMatch(message)
    expect(error.message).toMatch(/^B2BinPay deposit of payses_/)
    expect(error.message).not.toMatch(/demo/)
    expect(gateway.left()).toBe(0)
  })
})

describe("an opening whose answer is lost", () => {
  const found = says("v3_list_deposits_by_tracking_id")
  const lost = [
    ["non-JSON", saysCase("v3_create_deposit_errors", "non-JSON")],
    ["no answer", saysCase("v3_create_deposit_errors", "no answer")],
    ["cut off", "drop" as const],
    ["no deposit in it", { status: 201, body: { data: null } }],
  ] as const

  test.each(lost)("%s: the deposit is found by its name, and made once", async (_, script) => {
    gateway.answerAfterLogin(script, found)
    const opened = await open({ http: { timeoutMs: 300 } })
    expect(opened).toMatchObject({ gatewayId: "58211", gatewayIds: { wallet: "4127" } })
    expect(gateway.calls()).toEqual([
      "POST /deposit/",
      `GET ${pathOf("v3_list_deposits_by_tracking_id")}`,
    ])
  })

  const { data } = fixture("v3_list_deposits_by_tracking_id").response.body
  const [row] = data as unknown as { attributes: object }[]
  const withStatus = (status: number) => ({ ...row, attributes: { ...row.attributes, status } })

  test.each([3, 4, 5])("one of an earlier time with the status %s is not taken", async (status) => {
    gateway.answerAfterLogin("drop", rows(withStatus(status)))
    expect(await errorOf(open)).toMatchObject({ kind: "unavailable" })
  })

  test("the one that waits to be paid is taken, whatever is listed before it", async () => {
    gateway.answerAfterLogin("drop", rows({ ...row, id: null }, withStatus(4), row))
    expect((await open()).gatewayId).toBe("58211")
  })

  test.each<[string, Script, object]>([
    ["that found nothing: the lost answer", rows(), { kind: "unknown_result" }],
    [
      "that failed: its own trouble",
      { status: 500, text: "" },
      { message: expect.stringMatching(/^B2BinPay search for the deposit of payses_.*HTTP_500/) },
    ],
  ])("the cause is told by a search %s", async (_, script, cause) => {
    gateway.answerAfterLogin({ status: 502, text: "" }, script)
    expect(await errorOf(open)).toMatchObject({ kind: "unavailable", code: "HTTP_502", cause })
  })

  test.each([
    ["nothing found", { status: 200, body: { data: [] } }],
    ["another one found", says("v3_list_deposits_by_tracking_id")],
    ["no answer again", "drop" as const],
  ])("%s: please try again", async (word, script) => {
    gateway.answerAfterLogin("drop", script)
    const facts = transaction(word.startsWith("another") ? { reference: "B2BOTHER01" } : {})
    const error = await errorOf(() => open({}, { transaction: facts }))
    expect(error).toMatchObject({ kind: "unavailable" })
    expect(error.message).toMatch(/Please try again/)
  })
})
