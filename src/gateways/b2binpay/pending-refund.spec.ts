import { eur } from "./testing/account"
import { errorOf, fixture } from "./testing/fixtures"
import { KEY, TRACKING_ID, payout, payoutTransfers, pending } from "./testing/refunds"
import { says, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const NOW = Date.parse("2026-11-06T12:00:00Z")
const deposit = says("v3_get_deposit_paid")
const inquire = (facts = pending()) => gateway.client({}, () => NOW).inquire(facts)
const at = new Date("2026-11-02T09:26:12.774310Z")

describe("the end of a refund", () => {
  test("is a confirmed transfer, and only that", async () => {
    gateway.answerAfterLogin(deposit, payout(2), payoutTransfers(2))
    expect(await inquire()).toMatchObject({
      state: "captured",
      captured: eur("149.90"),
      refunded: eur("50"),
      movements: [
        { kind: "capture", id: "58211" },
        { kind: "refund", id: "7713", amount: eur("50"), at, reference: TRACKING_ID },
      ],
      failed: [],
    })
    expect(gateway.calls()).toEqual([
      "GET /deposit/58211",
      "GET /payout/7713",
      "GET /transfer/?filter[op_id]=7713&filter[op_type]=2&page[size]=50",
    ])
  })

  test("needs no list when the payout includes its transfer; the token's costs are none of it", async () => {
    const { included } = fixture("v3_callback_payout_confirmation").request.body
    const script = payout(2) as { body: object }
    gateway.answerAfterLogin(deposit, { status: 200, body: { ...script.body, included } })
    expect((await inquire()).refunded).toEqual(eur("50"))
    expect(gateway.left()).toBe(0)
  })

  test.each<[string, number, number[]]>([
    ["waiting for approval", 1, []],
    ["approved, nothing sent", 2, []],
    ["created", 2, [0]],
    ["unconfirmed", 2, [1]],
    ["held by the AML check", 2, [-2]],
    ["failed and sent again", 2, [-1, 1]],
    ["a status nobody knows", 9, []],
  ])("%s is not the end", async (_, status, transfers) => {
    gateway.answerAfterLogin(deposit, payout(status), payoutTransfers(...transfers))
    expect(await inquire()).toMatchObject({ refunded: eur("0"), failed: [] })
  })

  test.each<[string, number, number[], string, Date]>([
    ["failed on the chain", 2, [-1], "transfer_failed", at],
    ["cancelled by the AML check", 3, [-3], "transfer_cancelled", at],
    ["never approved", 3, [], "request_rejected", new Date(NOW)],
  ])("%s is the end without success", async (_, status, transfers, reason, when) => {
    gateway.answerAfterLogin(deposit, payout(status), payoutTransfers(...transfers))
    const truth = await inquire()
    expect(truth.refunded).toEqual(eur("0"))
    expect(truth.failed).toEqual([{ kind: "refund", id: "7713", at: when, reason }])
  })

  test("money that went out counts, whatever the payout says", async () => {
    gateway.answerAfterLogin(deposit, payout(3), payoutTransfers(-1, 2))
    expect(await inquire()).toMatchObject({ refunded: eur("50"), failed: [] })
  })

  test("the latest of several is asked about, and none is counted twice", async () => {
    const gatewayIds = {
      ...pending().gatewayIds,
      [`payout_key_${KEY}2`]: "#2: 10.000000 of coin 2145 for 9.21 after 50.00",
      [`payout_${KEY}2`]: "7714",
    }
    const later = payout(2) as { body: { data: object } }
    const body = { data: { ...later.body.data, id: "7714" } }
    gateway.answerAfterLogin(deposit, { status: 200, body }, payoutTransfers(2))
    // The listed transfer is the first payout's.
    expect((await inquire(pending({ gatewayIds, refunded: eur("50") }))).refunded).toEqual(
      eur("50")
    )
    expect(gateway.calls()[1]).toBe("GET /payout/7714")
  })

  test("what is known to be refunded is never taken back", async () => {
    gateway.answerAfterLogin(deposit, payout(2), payoutTransfers(2))
    expect((await inquire(pending({ refunded: eur("60") }))).refunded).toEqual(eur("60"))
  })

  test("is not asked for when none is pending, or none can be found", async () => {
    for (const changes of [{ refundPending: false }, { gatewayIds: { wallet: "4127" } }]) {
      gateway.answerAfterLogin(deposit)
      expect((await inquire(pending(changes))).refunded).toEqual(eur("0"))
      expect(gateway.calls()).toHaveLength(1)
    }
  })

  test("brings no movement and no failure while it is not there, or not known", async () => {
    gateway.answerAfterLogin(deposit, payout(2), payoutTransfers(1))
    const movements = [expect.objectContaining({ kind: "capture", id: "58211" })]
    expect(await inquire()).toMatchObject({ movements, failed: [] })
    gateway.answerAfterLogin(deposit)
    expect(await inquire(pending({ gatewayIds: { wallet: "4127" } }))).toMatchObject({
      movements,
      failed: [],
    })
  })

  test("trouble with the payout names it", async () => {
    gateway.answerAfterLogin(deposit, { status: 500, text: "" })
    const error = await errorOf(inquire)
    expect(error).toMatchObject({ kind: "unavailable", code: "HTTP_500" })
    expect(error.message).toMatch(/^B2BinPay payout inquiry of payses_/)
  })

  test("an answer about something else is none", async () => {
    gateway.answerAfterLogin(deposit, { status: 200, body: { data: { id: "1" } } })
    expect(await errorOf(inquire)).toMatchObject({ kind: "unavailable" })
  })
})
