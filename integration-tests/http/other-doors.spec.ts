import request from "supertest"
import { facts } from "../setup/facts"
import { conformanceRows, openAt, toldOf } from "../support/conformance"
import { sql } from "../support/database"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import { makeOlder } from "../support/hurry"
import {
  callbacksOf,
  expectAuthorizedOnce,
  expectPaidOnce,
  expectUnpaid,
  untilSettled,
  untilWorkedOff,
  type CallbackRow,
} from "../support/journal"
import { openPayment } from "../support/open-payment"
import { answerOf } from "../support/refusals"
import { Shop } from "../support/shop"
import { messageFor, signed } from "../support/syok2pay-messages"

const post = (
  path: string,
  { headers = {}, body = "" }: { headers?: Record<string, string>; body?: string | Buffer }
) => request(facts().medusaUrl).post(path).set(headers).send(body)

const strayRows = (body: string) =>
  sql<CallbackRow>(
    "select * from payment_callback where transaction_id is null and body_base64 = $1",
    [Buffer.from(body).toString("base64")]
  )

describe.each(conformanceRows)("the other doors to the journal, for $gateway", (row) => {
  const { account, proof } = row
  const { state } = row.endings.paid
  const gateway = new Gateway(row.gateway)

  const paid = async () => {
    const open = await openAt(row)
    await makeOlder(open.txnId, 5)
    await gateway.act(open.reference, { outcome: "paid", callbacks: "dropped" })
    const { inquiries: asked } = await gateway.payment(open.reference)
    return { ...open, asked }
  }

  const expectOrder = row.captured ? expectPaidOnce : expectAuthorizedOnce

  if (proof === "url") {
    it("are closed: a proof of one URL is none at another", async () => {
      const { txnId, cartId, reference, asked } = await paid()
      const { query = "", ...message } = await row.genuine(txnId)
      await post(`/hooks/payment/${account}${query}`, message).expect(200)
      const answer = await post(`/payments/${account}/callback${query}`, message)
      expect(answerOf(answer)).toEqual(row.refused)
      await eventually(async () => {
        const strays = await strayRows(String(message.body))
        return strays.length > 0 && strays.every(({ authenticity }) => authenticity === "refused")
      }, "the refusals in the journal")
      expect(await toldOf(row, txnId)).toEqual([])
      expect((await gateway.payment(reference)).inquiries).toBe(asked)
      await expectUnpaid(cartId)
    })
    return
  }

  it("Medusa's own hook route leads to the same journal row, the same settling and one order", async () => {
    const { txnId, cartId } = await paid()
    await post(`/hooks/payment/${account}`, await row.genuine(txnId)).expect(200)
    await untilSettled(txnId, state)
    await expectOrder(cartId)
    await untilWorkedOff(txnId)
    expect(await toldOf(row, txnId)).toMatchObject([
      { channel: "server", authenticity: "verified", status: "done" },
    ])
  })

  it("Medusa's own hook route believes nothing without proof, although it answers 200", async () => {
    const { txnId, cartId, reference, asked } = await paid()
    const { headers, body } = await row.unproven(txnId)
    await post(`/hooks/payment/${account}`, { headers, body }).expect(200)
    await eventually(async () => {
      const [stray] = await strayRows(String(body))
      return stray?.authenticity === "refused"
    }, "the refusal in the journal")
    expect((await gateway.payment(reference)).inquiries).toBe(asked)
    await expectUnpaid(cartId)
  })

  it("the account's one address finds the transaction by its reference", async () => {
    const { txnId, cartId } = await paid()
    const answer = await post(`/payments/${account}/callback`, await row.genuine(txnId))
    expect(answerOf(answer)).toEqual(row.acknowledged)
    await untilSettled(txnId, state)
    await expectOrder(cartId)
  })

  it("the account's one address refuses what is unproven", async () => {
    const { txnId, cartId, reference, asked } = await paid()
    const answer = await post(`/payments/${account}/callback`, await row.unproven(txnId))
    expect(answerOf(answer)).toEqual(row.refused)
    expect(await toldOf(row, txnId)).toEqual([])
    expect((await gateway.payment(reference)).inquiries).toBe(asked)
    await expectUnpaid(cartId)
  })
})

describe("an account's one address", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  it("acknowledges a verified callback about nobody's reference and keeps it, ignored", async () => {
    const { txnId } = await openPayment(shop)
    const message = await messageFor(txnId, { reference_no: `MD-NOBODY-${Date.now()}` })
    const body = JSON.stringify(message)
    await post("/payments/syok2pay_main/callback", { headers: signed(message), body }).expect(200)
    expect(await strayRows(body)).toMatchObject([
      { authenticity: "verified", status: "ignored", result: "unknown_transaction" },
    ])
  })

  it("does not reach into another account of the same merchant", async () => {
    const { txnId, cartId, reference } = await openPayment(shop, {
      provider: "pp_syok2pay_rotated",
    })
    await makeOlder(txnId, 5)
    await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
    const message = await messageFor(txnId)
    const body = JSON.stringify(message)
    await post("/payments/syok2pay_main/callback", { headers: signed(message), body }).expect(200)
    expect(await strayRows(body)).toMatchObject([
      { account: "syok2pay_main", result: "unknown_transaction" },
    ])
    expect(await callbacksOf(txnId)).toEqual([])
    expect((await gateway.payment(reference)).inquiries).toBe(0)
    await expectUnpaid(cartId)
  })
})
