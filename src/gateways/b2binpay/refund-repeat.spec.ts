import { eur } from "./testing/account"
import { errorOf, fixture } from "./testing/fixtures"
import {
  KEY,
  PLAN,
  TRACKING_ID,
  details,
  keeping,
  payout,
  payoutTransfers,
} from "./testing/refunds"
import { pending, refundable } from "./testing/refunds"
import { rows, says, saysCase, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const deposit = says("v3_get_deposit_paid")
const coin = says("v3_list_currencies_by_alpha")
const fee = says("v3_payout_calculate")
const toCreate = [deposit, coin, rows(), says("v3_rates"), fee] as const
const { data } = fixture("v3_payout_create_approved").response.body
const listed = rows({ ...data, attributes: { ...data.attributes, tracking_id: TRACKING_ID } })
const search = `GET /payout/?filter[tracking_id]=${TRACKING_ID}&page[size]=10`
const unclear = { gatewayIds: { wallet: "4127", [`payout_key_${KEY}`]: PLAN } }
const refund = (facts = refundable(), keep = keeping(), amount = eur("50")) =>
  gateway.client({ refunds: "payout" }).refund(facts, amount, KEY, keep.remember)
const payouts = () => gateway.calls().filter((call) => call === "POST /payout/")

describe("a payout whose answer is lost", () => {
  test.each([
    ["cut off", "drop" as const],
    ["a 502", { status: 502, text: "<html>" }],
    ["no payout in it", { status: 201, body: { data: {} } }],
    ["another one", payout(2, { tracking_id: "other" })],
    ["made before", saysCase("v3_payout_errors", "a second time")],
  ])("%s: it is found by its name", async (_, script) => {
    const keep = keeping()
    gateway.answerAfterLogin(...toCreate, script, listed)
    expect(await refund(refundable(), keep)).toMatchObject({
      refundPending: true,
      refunded: eur("0"),
    })
    expect(keep.kept.at(-1)).toEqual([`payout_${KEY}`, "7713"])
    expect(gateway.calls().at(-1)).toBe(search)
    expect(payouts()).toHaveLength(1)
  })

  test.each([
    ["not found", rows()],
    ["another one found", rows(data)],
    ["no answer", "drop" as const],
  ])("%s: it stays unclear, and nobody starts another one", async (_, script) => {
    const keep = keeping()
    gateway.answerAfterLogin(...toCreate, "drop", script)
    const error = await errorOf(() => refund(refundable(), keep))
    expect(error).toMatchObject({ kind: "unknown_result" })
    expect(error.message).toMatch(/Repeat the refund unchanged/)
    expect(keep.kept).toEqual([[`payout_key_${KEY}`, PLAN]])
  })
})

describe("a refund that is asked for again", () => {
  test("sends the same amount under the same key, whatever the rate is now", async () => {
    gateway.answerAfterLogin(deposit, rows(), coin, fee, payout())
    expect(await refund(refundable(unclear))).toMatchObject({ refundPending: true })
    expect(gateway.sent().at(-1)).toMatchObject({ data: { attributes: { amount: "54.256592" } } })
    expect(gateway.calls()).not.toContain("GET /rates/?filter[left]=EUR&filter[right]=USDT-TRX")
  })

  test("finds the payout that was made, and makes none", async () => {
    const keep = keeping()
    gateway.answerAfterLogin(deposit, listed, payout(1), payoutTransfers())
    expect(await refund(refundable(unclear), keep)).toMatchObject({ refundPending: true })
    expect(keep.kept).toEqual([[`payout_${KEY}`, "7713"]])
    expect(payouts()).toEqual([])
  })

  test("is done when its transfer is", async () => {
    gateway.answerAfterLogin(deposit, payout(2), payoutTransfers(2))
    const truth = await refund(pending())
    expect(truth.refundPending).toBeUndefined()
    expect(truth).toMatchObject({
      refunded: eur("50"),
      movements: [{ kind: "capture" }, { kind: "refund", id: "7713", reference: TRACKING_ID }],
    })
  })

  test("has failed when its transfer has, so that another one can follow", async () => {
    gateway.answerAfterLogin(deposit, payout(2), payoutTransfers(-1))
    expect(await errorOf(() => refund(pending()))).toMatchObject({
      kind: "declined",
      code: "transfer_failed",
    })
  })

  test("cannot be changed into another coin or amount", async () => {
    const other = { ...details(), currency: "2015" }
    const row = { type: "currency", id: "2015", attributes: { alpha: "USDT-ETH", exp: 6 } }
    gateway.answerAfterLogin(deposit, rows(), { status: 200, body: { data: row } })
    const facts = refundable({ ...unclear, refundDetails: other })
    expect(await errorOf(() => refund(facts))).toMatchObject({
      kind: "conflict",
      code: "OTHER_COIN",
    })
    gateway.answerAfterLogin(deposit)
    expect(await errorOf(() => refund(refundable(unclear), keeping(), eur("49")))).toMatchObject({
      kind: "conflict",
      code: "OTHER_AMOUNT",
    })
  })
})
