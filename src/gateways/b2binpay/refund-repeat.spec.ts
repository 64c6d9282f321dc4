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
import type { Script } from "../testing/scripted-server"
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

  test.each<[string, Script, string]>([
    ["that did not find it: the lost answer", rows(), "unknown_result"],
    ["that failed: its own trouble", { status: 500, text: "" }, "unavailable"],
  ])("the cause is told by a search %s", async (_, script, kind) => {
    gateway.answerAfterLogin(...toCreate, { status: 502, text: "" }, script)
    const error = await errorOf(refund)
    expect(error.message).toMatch(/made the payout R01KAR2PAYOUT7 for payses_\w+/)
    expect(error.cause).toMatchObject({ kind })
  })

  test("the trouble of a search names it", async () => {
    gateway.answerAfterLogin(deposit, { status: 500, text: "" })
    const error = await errorOf(() => refund(refundable(unclear)))
    expect(error).toMatchObject({ kind: "unavailable", code: "HTTP_500" })
    expect(error.message).toMatch(/B2BinPay search for the payout of payses_/)
    expect(payouts()).toEqual([])
  })
})

describe("a payout that was refused", () => {
  test.each([
    ["another conflict", 409, "1005", "conflict"],
    ["the code of a repeat with another status", 422, "1004", "invalid"],
  ])("%s: nothing was made, so nothing is searched for", async (_, status, code, kind) => {
    gateway.answerAfterLogin(...toCreate, { status, body: { errors: [{ code }] } }, listed)
    const error = await errorOf(refund)
    expect(error).toMatchObject({ kind, code })
    expect(error.message).toMatch(/B2BinPay payout of payses_/)
    expect(gateway.left()).toBe(1)
  })

  test.each([
    ["not allowed", { status: 403, body: {} }, "unauthorized"],
    ["broken", { status: 500, text: "" }, "unavailable"],
  ])("the call for its fee is %s: no payout is sent", async (_, script, kind) => {
    gateway.answerAfterLogin(...toCreate.slice(0, -1), script, payout())
    const error = await errorOf(refund)
    expect(error).toMatchObject({ kind })
    expect(error.message).toMatch(/B2BinPay fee of a payout of payses_/)
    expect(payouts()).toEqual([])
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
    expect(await refund(refundable(unclear), keep)).toMatchObject({
      refundPending: true,
      snapshot: { note: "refund 7713 is pending" },
    })
    expect(keep.kept).toEqual([[`payout_${KEY}`, "7713"]])
    expect(payouts()).toEqual([])
  })

  test("is done when its transfer is", async () => {
    gateway.answerAfterLogin(deposit, payout(2), payoutTransfers(2))
    const truth = await refund(pending())
    expect(truth.refundPending).toBeUndefined()
    expect(truth.snapshot).toMatchObject({ note: "refund 7713 is done" })
    expect(truth).toMatchObject({
      refunded: eur("50"),
      movements: [{ kind: "capture" }, { kind: "refund", id: "7713", reference: TRACKING_ID }],
    })
  })

  test("has failed when its transfer has, so that another one can follow", async () => {
    gateway.answerAfterLogin(deposit, payout(2), payoutTransfers(-1))
    const error = await errorOf(() => refund(pending()))
    expect(error).toMatchObject({ kind: "declined", code: "transfer_failed" })
    expect(error.message).toMatch(/did not carry out the payout 7713 .*transfer_failed.*again/)
  })

  test("cannot be changed into another coin or amount", async () => {
    const other = { ...details(), currency: "2015" }
    const row = { type: "currency", id: "2015", attributes: { alpha: "USDT-ETH", exp: 6 } }
    gateway.answerAfterLogin(deposit, rows(), { status: 200, body: { data: row } })
    const facts = refundable({ ...unclear, refundDetails: other })
    const error = await errorOf(() => refund(facts))
    expect(error).toMatchObject({ kind: "conflict", code: "OTHER_COIN" })
    expect(error.message).toMatch(/was sent in coin 2145\. Give that currency again/)
    gateway.answerAfterLogin(deposit)
    expect(await errorOf(() => refund(refundable(unclear), keeping(), eur("49")))).toMatchObject({
      kind: "conflict",
      code: "OTHER_AMOUNT",
    })
  })
})
