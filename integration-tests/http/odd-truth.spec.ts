import { deliver } from "../support/deliver"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import { makeOlder } from "../support/hurry"
import {
  callbacksOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilAttention,
  untilSettled,
} from "../support/journal"
import { openPayment } from "../support/open-payment"
import { startOwnShop, type OwnShop } from "../support/own-shop"
import { messageFor, signed } from "../support/syok2pay-messages"

type Data = Record<string, unknown>

describe("an inquiry's answer that no honest gateway gives", () => {
  const gateway = new Gateway()
  let own: OwnShop

  beforeAll(async () => {
    own = await startOwnShop("odd-truth")
  })
  afterAll(() => own.stop())

  /** Has a payment paid, and its truth told as `change` has it. */
  const told = async (change: Data) => {
    const open = await openPayment(own.shop, {}, own.databaseUrl)
    await makeOlder(open.txnId, 5, own.databaseUrl)
    await gateway.act(open.reference, { outcome: "paid", callbacks: "dropped" })
    own.line.rewrite = (answer) => ({ ...answer, data: { ...answer.data, ...change } })
    const message = await messageFor(open.txnId, {}, own.databaseUrl)
    const body = JSON.stringify(message)
    await deliver(open.txnId, { url: own.shop.url, headers: signed(message), body }).expect(200)
    return open
  }

  it.each([
    ["no amount", { amount: undefined }, "amount_unknown"],
    ["no currency", { currency: undefined }, "amount_unknown"],
    ["an empty amount", { amount: "" }, "amount_unknown"],
    ["a cent less", { amount: "128.39" }, "amount_mismatch"],
    ["a cent more", { amount: "128.41" }, "amount_mismatch"],
    ["the amount in cents", { amount: "12840" }, "amount_mismatch"],
    ["another currency", { currency: "IDR" }, "currency_mismatch"],
    ["another reference", { reference_no: "MD-OTHER-01" }, "reference_mismatch"],
    ["another transaction", { txn_id: "txn_other" }, "gateway_id_mismatch"],
  ])("with %s asks for a person and settles nothing", async (_what, change, reason) => {
    const { txnId, cartId } = await told(change)
    expect(await untilAttention(txnId, own.databaseUrl)).toMatchObject({
      attention: reason,
      settled_at: null,
    })
    await own.shop.complete(cartId).expect(400)
    await expectUnpaid(cartId, own.databaseUrl)
  })

  it.each([
    ["a comma in the amount", { amount: "128,40" }, "an unusable amount"],
    ["an exponent", { amount: "1.2840e2" }, "an unusable amount"],
    ["a negative amount", { amount: "-128.40" }, "an unusable amount"],
    ["more decimals than there are", { amount: "128.4000001" }, "an unusable amount"],
    ["no number at all", { amount: "NaN" }, "an unusable amount"],
    ["another merchant", { merchant_code: "M99999" }, "another merchant's code"],
    ["more refunded than paid", { refunded_amount: "128.41" }, "more refunded than paid"],
    ["a hostile id", { txn_id: "../../admin" }, "an id outside its alphabet"],
  ])("with %s is not believed, and is asked again", async (_what, change, why) => {
    const { txnId, cartId } = await told(change)
    await eventually(async () => {
      const [row] = await callbacksOf(txnId, own.databaseUrl)
      return row.status === "waiting" && row.result?.includes(`${why}; nothing was changed`)
    }, "the answer refused")
    expect(await transactionOf(txnId, own.databaseUrl)).toMatchObject({
      state: "opened",
      settled_at: null,
    })
    await expectUnpaid(cartId, own.databaseUrl)
  })

  it.each([
    ["as a number", { amount: 128.4 }],
    ["without the last zero", { amount: "128.4" }],
  ])("with the true amount %s settles", async (_what, change) => {
    const { txnId, cartId } = await told(change)
    await untilSettled(txnId, "captured", own.databaseUrl)
    await expectPaidOnce(cartId, "128.4", own.databaseUrl)
  })
})
