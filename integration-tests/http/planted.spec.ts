import { randomBytes, createHmac } from "node:crypto"
import { sql } from "../support/database"
import { Gateway } from "../support/gateway"
import { makeOlder } from "../support/hurry"
import { untilAsked } from "../support/inquiries"
import {
  eventsOf,
  expectAsItWas,
  expectPaidOnce,
  expectUnpaid,
  outcomeOf,
  transactionOf,
  untilAtRest,
  untilSettled,
} from "../support/journal"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"

type Session = { id: string; status: string; data: Record<string, unknown> }
const OURS = ["redirect_url", "status", "txn_id"]

const sessionOf = async (id: string): Promise<Session> =>
  (await sql<Session>("select id, status, data from payment_session where id = $1", [id]))[0]

/** A context as the plugin makes it, under a seal that the shopper made himself. */
function sealedByHand(cartId: string) {
  const body = JSON.stringify({
    collectionId: "pay_col_x",
    cart: { id: cartId, total: "1.00" },
    browser: {},
  })
  return { body, seal: createHmac("sha256", randomBytes(32)).update(body).digest("hex") }
}

describe("what a shopper plants into the session's data", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  it("is overwritten where it has a meaning and not stored where it has none", async () => {
    const paid = await openPayment(shop)
    await gateway.act(paid.reference, { outcome: "paid" })
    const { order_id } = await untilSettled(paid.txnId, "captured")
    const victim = await untilAtRest(paid.txnId)
    const events = await eventsOf(paid.txnId)

    const planted = {
      txn_id: paid.txnId,
      status: "captured",
      redirect_url: "https://evil.example/pay",
      session_id: paid.sessionId,
      captured: true,
      amount: "0.01",
      id: paid.txnId,
      verified_payments_context: sealedByHand(paid.cartId),
    }
    const open = await openPayment(shop, { data: planted })
    const { data } = await sessionOf(open.sessionId)
    expect(Object.keys(data).sort()).toEqual(OURS)
    expect(data).toEqual(open.data)
    expect(data.txn_id).not.toBe(paid.txnId)
    expect(data).toMatchObject({
      status: "opened",
      redirect_url: expect.stringMatching(
        /^http:\/\/localhost:\d+\/syok2pay\/payment\?session_id=cs_/
      ),
    })
    expect(await transactionOf(open.txnId)).toMatchObject({
      cart_id: open.cartId,
      session_id: open.sessionId,
      amount: "128.40",
    })

    const refused = await shop.complete(open.cartId).expect(400)
    expect(refused.body.type).toBe("not_allowed")
    await makeOlder(open.txnId, 5)
    await untilAsked(open.txnId)
    await expectUnpaid(open.cartId)
    expect(await outcomeOf(paid.cartId)).toMatchObject({ orders: [order_id] })
    await expectAsItWas(victim)
    expect(await eventsOf(paid.txnId)).toEqual(events)
  })

  it("does not release the other payment when his own session is replaced", async () => {
    const victim = await openPayment(shop)
    const open = await openPayment(shop, {
      data: { txn_id: victim.txnId, session_id: victim.sessionId },
    })
    await shop.openSession(open.collectionId, { provider: "pp_system_default" }).expect(200)
    expect(await transactionOf(open.txnId)).toMatchObject({ session_deleted_at: expect.any(Date) })
    expect(await transactionOf(victim.txnId)).toMatchObject({ session_deleted_at: null })
  })

  it("does not reach a prototype", async () => {
    const { collectionId } = await shop.fillCart()
    const answer = await shop
      .request("post", `/store/payment-collections/${collectionId}/payment-sessions`)
      .set("content-type", "application/json")
      .send(`{"provider_id":"pp_syok2pay_main","data":{"__proto__":{"txn_id":"txn_evil"}}}`)
      .expect(200)
    const [{ data }] = answer.body.payment_collection.payment_sessions
    expect(Object.keys(data).sort()).toEqual(OURS)
    expect(data.txn_id).not.toBe("txn_evil")
  })
})

describe("the native storefront call", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  it("needs nothing but a provider and answers as Medusa does", async () => {
    const { collectionId, cartId } = await shop.fillCart()
    const { body } = await shop.openSession(collectionId).expect(200)
    expect(body.payment_collection).toMatchObject({
      id: collectionId,
      currency_code: "myr",
      amount: 128.4,
      payment_sessions: [
        { provider_id: "pp_syok2pay_main", status: "pending", amount: 128.4, currency_code: "myr" },
      ],
    })
    const [{ id, data }] = body.payment_collection.payment_sessions
    expect(Object.keys(data).sort()).toEqual(OURS)
    expect((await sessionOf(id)).data).toEqual(data)
    await gateway.act((await transactionOf(data.txn_id)).reference, { outcome: "paid" })
    await untilSettled(data.txn_id, "captured")
    await expectPaidOnce(cartId)
    expect(Object.keys((await sessionOf(id)).data).sort()).toEqual(OURS)
  })

  it("gives other providers neither our context nor another one's, and leaves their data alone", async () => {
    const { collectionId } = await shop.fillCart()
    const data = { note: "theirs", verified_payments_context: sealedByHand("cart_x") }
    const { body } = await shop
      .openSession(collectionId, { provider: "pp_system_default", data })
      .expect(200)
    const [session] = body.payment_collection.payment_sessions
    expect((await sessionOf(session.id)).data).toEqual({ note: "theirs" })
  })

  it.each([
    ["a list", ["captured"]],
    ["text", "captured"],
    ["a number", 1],
    ["null", null],
  ])("refuses %s for data as Medusa does, whoever the provider is", async (_what, data) => {
    const { collectionId } = await shop.fillCart()
    for (const provider_id of ["pp_syok2pay_main", "pp_system_default"]) {
      const answer = await shop
        .request("post", `/store/payment-collections/${collectionId}/payment-sessions`)
        .send({ provider_id, data })
      expect(answer.status).toBe(400)
      expect(answer.body.type).toBe("invalid_data")
    }
  })
})
