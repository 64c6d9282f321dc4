import { Money } from "../money"
import type { Fields } from "./reading"
import { payoutIdempotencyKey } from "./references"
import { CALLBACK_URL, eur, paid } from "./testing/account"
import { errorOf, fixture, pathOf } from "./testing/fixtures"
import { KEY, PLAN, TRACKING_ID, details, keeping, payout, refundable } from "./testing/refunds"
import { rows, says, saysCase, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const deposit = says("v3_get_deposit_paid")
const coin = says("v3_list_currencies_by_alpha")
const noRate = rows()
const rate = says("v3_rates")
const fee = says("v3_payout_calculate")
const client = (changes = {}) => gateway.client({ refunds: "payout", ...changes })
const refund = (facts = refundable(), amount = eur("50"), keep = keeping()) =>
  client().refund(facts, amount, KEY, keep.remember)

describe("a refund as a payout", () => {
  test.each(["v3_payout_create_approved", "v3_payout_create_waiting_approval"])(
    "%s: accepted, and pending",
    async (name) => {
      const { kept, remember } = keeping()
      const made = says(name, { tracking_id: TRACKING_ID })
      gateway.answerAfterLogin(deposit, coin, noRate, rate, fee, made)
      const truth = await client().refund(refundable(), eur("50"), KEY, remember)
      expect(truth).toMatchObject({
        state: "captured",
        captured: eur("149.90"),
        refunded: eur("0"),
        refundPending: true,
        snapshot: { note: "refund 7713 accepted" },
      })
      expect(kept).toEqual([
        [`payout_key_${KEY}`, PLAN],
        [`payout_${KEY}`, "7713"],
      ])
      const { body } = fixture(name).request as unknown as {
        body: { data: { attributes: Fields } }
      }
      body.data.attributes.tracking_id = TRACKING_ID
      body.data.attributes.label = "Refund payses_01KAQ7XW5N2J8R4T6V"
      expect(gateway.sent()).toEqual([fixture("v3_payout_calculate").request.body, body])
      expect(gateway.received.at(-1)?.headers["idempotency-key"]).toBe(payoutIdempotencyKey(KEY))
      expect(gateway.calls()).toEqual([
        "GET /deposit/58211",
        `GET ${pathOf("v3_list_currencies_by_alpha")}`,
        "GET /rates/?filter[left]=EUR&filter[right]=USDT-TRX",
        `GET ${pathOf("v3_rates")}`,
        "POST /payout/calculate/",
        "POST /payout/",
      ])
    }
  )

  test("the rate of the wallet's currency in the coin is asked for first, and rounded down", async () => {
    const { remember, kept } = keeping()
    const attributes = { left: "EUR", right: "USDT-TRX", bid: "1.08513199" }
    gateway.answerAfterLogin(
      deposit,
      coin,
      rows({ type: "rate", id: "0", attributes }),
      fee,
      payout()
    )
    await client().refund(refundable(), eur("33.33"), KEY, remember)
    // 33.33 times 1.08513199 is 36.1674492267.
    expect(kept[0][1]).toBe("#1: 36.167449 of coin 2145 for 33.33 after 0.00")
  })

  test("a coin by its id, a wallet kept in it, a tag, no fee: nothing is asked in vain", async () => {
    const btc = { id: "1000", type: "currency", attributes: { alpha: "BTC", exp: 8 } }
    const amount = Money.ofDecimal("0.5", "BTC", 8)
    const facts = refundable({
      amount,
      captured: amount,
      refunded: amount.minus(amount),
      gatewayIds: {},
      refundDetails: { ...details(), currency: "1000", tag: "77", tag_type: 1 },
    })
    const { remember } = keeping()
    gateway.answerAfterLogin(
      says("v3_get_deposit_paid", { callback_url: "https://evil.example/" }),
      { status: 200, body: { data: btc } },
      { status: 404, body: { errors: [{ code: "not_found" }] } },
      payout()
    )
    const wallets = { btc: { id: "4200", exponent: 8 } }
    await client({ wallets }).refund(facts, amount, KEY, remember)
    const [, sent] = gateway.sent() as { data: { attributes: Fields; relationships: Fields } }[]
    expect(sent.data.attributes).toMatchObject({ amount: "0.50000000", tag: "77", tag_type: 1 })
    expect(sent.data.attributes).not.toHaveProperty("fee_amount")
    expect(sent.data.attributes).not.toHaveProperty("callback_url")
    expect(sent.data.relationships).toMatchObject({ wallet: { data: { id: "4200" } } })
    expect(gateway.calls()[1]).toBe("GET /currency/1000")
  })

  test("a deposit without a callback address has a payout without one", async () => {
    gateway.answerAfterLogin(
      says("v3_get_deposit_paid", { callback_url: null }),
      ...[coin, rate, rate, fee, payout()]
    )
    expect(await refund()).toMatchObject({ refundPending: true })
    const [, sent] = gateway.sent() as { data: { attributes: Fields } }[]
    expect(sent.data.attributes).not.toHaveProperty("callback_url")
  })

  test("the callback goes where the deposit's goes", async () => {
    gateway.answerAfterLogin(deposit, coin, rate, rate, fee, payout())
    await refund()
    const [, sent] = gateway.sent() as { data: { attributes: Fields } }[]
    expect(sent.data.attributes.callback_url).toBe(CALLBACK_URL)
  })
})

describe("a refund that is refused before a call", () => {
  test("by default, with what to do instead", async () => {
    gateway.answer()
    const error = await errorOf(() =>
      gateway.client().refund(refundable(), eur("50"), KEY, keeping().remember)
    )
    expect(error).toMatchObject({ kind: "unsupported", code: "REFUND_BY_HAND" })
    expect(error.message).toMatch(/Pay 50\.00 EUR of .* out in B2BinPay.*record the refund/)
    expect(gateway.received).toEqual([])
  })

  test.each([
    [Money.ofDecimal("1", "USD"), "CURRENCY_MISMATCH"],
    [eur("0"), "AMOUNT_NOT_POSITIVE"],
    [eur("-1"), "AMOUNT_NOT_POSITIVE"],
    [eur("149.91"), "AMOUNT_TOO_HIGH"],
  ])("%s", async (amount, code) => {
    gateway.answer()
    expect(await errorOf(() => refund(refundable(), amount))).toMatchObject({
      kind: "invalid",
      code,
    })
    const rest = refundable({ refunded: eur("149.90") })
    expect(await errorOf(() => refund(rest, eur("0.01")))).toMatchObject({
      code: "AMOUNT_TOO_HIGH",
    })
    expect(gateway.received).toEqual([])
  })
})

describe("a refund that is refused before the payout", () => {
  test.each<[string, unknown, RegExp]>([
    ["none", null, /none is known/],
    ["no address", { ...details(), address: undefined }, /ask the customer for one/],
    ["no coin", { ...details(), currency: "?" }, /currency must be/],
    ["nobody", { ...details(), beneficiary: undefined }, /beneficiary is missing/],
    ["a long country", { ...details(), beneficiary: { name: "A", country: "DEU" } }, /two letters/],
    ["an odd tag type", { ...details(), tag: "1", tag_type: 3 }, /tag_type must be/],
  ])("details: %s", async (_, given, message) => {
    gateway.answerAfterLogin(deposit)
    const facts = refundable({ refundDetails: given as Record<string, unknown> | null })
    const error = await errorOf(() => refund(facts))
    expect(error).toMatchObject({ kind: "invalid", code: "REFUND_DETAILS_MISSING" })
    expect(error.message).toMatch(message)
    expect(error.message).toContain("POST /admin/payment-transactions/txn_01EXAMPLE/refund-details")
  })

  test.each([
    ["another payment", says("v3_get_deposit_paid", { tracking_id: "other" }), "RESPONSE_MISMATCH"],
    ["unpaid", says("v3_get_deposit_created"), "NOT_CAPTURED"],
    ["cancelled", says("v3_get_deposit_canceled_expired"), "NOT_CAPTURED"],
  ])("a deposit that is %s", async (_, script, code) => {
    gateway.answerAfterLogin(script)
    expect(await errorOf(refund)).toMatchObject({ kind: "invalid", code })
  })

  test("a deposit with another id", async () => {
    gateway.answerAfterLogin(deposit)
    const error = await errorOf(() => refund(refundable({ gatewayId: "1" })))
    expect(error).toMatchObject({ code: "RESPONSE_MISMATCH" })
  })

  test("other coins and other pairs in a list are not ours", async () => {
    const other = { type: "currency", id: "1", attributes: { alpha: "USDT-ETH", exp: 6 } }
    gateway.answerAfterLogin(deposit, rows(other))
    expect(await errorOf(refund)).toMatchObject({ code: "UNKNOWN_COIN" })
    const pairs = [
      { left: "USD", right: "USDT-TRX", bid: "1.0" },
      { left: "EUR", right: "USDT-ETH", bid: "1.0" },
    ].map((attributes) => ({ type: "rate", id: "0", attributes }))
    gateway.answerAfterLogin(deposit, coin, rows(...pairs), rows(...pairs))
    expect(await errorOf(refund)).toMatchObject({ code: "NO_RATE" })
  })

  test.each([
    ["no such coin", [rows()], { kind: "invalid", code: "UNKNOWN_COIN" }],
    ["no rate", [coin, rows(), rows()], { kind: "unavailable", code: "NO_RATE" }],
  ])("%s", async (_, scripts, wanted) => {
    gateway.answerAfterLogin(deposit, ...scripts)
    const keep = keeping()
    expect(await errorOf(() => refund(refundable(), eur("50"), keep))).toMatchObject(wanted)
    expect(keep.kept).toEqual([])
  })

  test("trouble with the coin, which is named", async () => {
    gateway.answerAfterLogin(deposit, { status: 500, text: "" })
    const error = await errorOf(refund)
    expect(error).toMatchObject({ kind: "unavailable", code: "HTTP_500" })
    expect(error.message).toMatch(/^B2BinPay currency of payses_/)
  })

  test("less than the smallest part of the coin", async () => {
    const attributes = { left: "EUR", right: "USDT-TRX", bid: "0.00000001" }
    gateway.answerAfterLogin(deposit, coin, rows({ type: "rate", id: "0", attributes }))
    expect(await errorOf(refund)).toMatchObject({ kind: "invalid", code: "AMOUNT_TOO_LOW" })
  })

  test.each([
    ["no Idempotency-Key", "invalid", "1003", /a proxy between us may drop that header/],
    ["not enough balance", "invalid", "insufficient_funds", /fill it up/],
  ])("by the gateway: %s", async (word, kind, code, message) => {
    gateway.answerAfterLogin(deposit, coin, rows(), rate, fee, saysCase("v3_payout_errors", word))
    const error = await errorOf(refund)
    expect(error).toMatchObject({ kind, code })
    expect(error.message).toMatch(message)
  })

  test("nothing of a payment that is not paid", async () => {
    gateway.answer()
    const facts = paid({ captured: eur("0") })
    expect(await errorOf(() => refund(facts))).toMatchObject({ code: "AMOUNT_TOO_HIGH" })
  })
})
