import { deliver } from "../support/deliver"
import { eventually } from "../support/eventually"
import { makeOlder } from "../support/hurry"
import { callbacksOf, expectUnpaid, transactionOf } from "../support/journal"
import { openPayment } from "../support/open-payment"
import { startOwnShop, type OwnShop } from "../support/own-shop"
import { sql } from "../support/database"
import { messageFor } from "../support/syok2pay-messages"

const KEY = "verified_payments_context"

describe("what the gateway is told when a payment is opened", () => {
  let own: OwnShop

  beforeAll(async () => {
    own = await startOwnShop("opening-call")
  })
  afterAll(() => own.stop())

  const open = (options = {}) => openPayment(own.shop, options, own.databaseUrl)
  const openingOf = (reference: string) => own.line.openings(reference)[0]
  const storedData = async (sessionId: string) =>
    (
      await sql<{ data: object }>(
        "select data from payment_session where id = $1",
        [sessionId],
        own.databaseUrl
      )
    )[0].data

  const aina = {
    customer_name: "Aina Example",
    customer_email: expect.stringMatching(/^aina-.*@customer\.example$/),
    customer_contact: "+60120000000",
    customer_ip: expect.stringContaining("127.0.0.1"),
    amount: "128.40",
    currency: "MYR",
  }

  it("the customer and the amount of the cart, read by the server", async () => {
    const { reference } = await open()
    expect(openingOf(reference).body).toMatchObject(aina)
  })

  it.each([
    ["as plain facts", { cart: { email: "mallory@evil.example", total: "1.00" } }],
    [
      "sealed by the shopper",
      {
        body: JSON.stringify({
          collectionId: "pay_col_evil",
          cart: { email: "mallory@evil.example" },
          browser: {},
        }),
        seal: "00".repeat(32),
      },
    ],
    ["as text", "mallory@evil.example"],
    ["as an array", ["mallory@evil.example"]],
  ])("not what the shopper plants %s under the context's key", async (_how, planted) => {
    const { reference, txnId, cartId, sessionId } = await open({
      data: { [KEY]: planted, customer_email: "mallory@evil.example", amount: "1.00" },
    })
    const { body, raw } = openingOf(reference)
    expect(body).toMatchObject(aina)
    expect(raw).not.toContain("mallory")
    expect(await transactionOf(txnId, own.databaseUrl)).toMatchObject({
      cart_id: cartId,
      amount: "128.40",
    })
    expect(JSON.stringify(await storedData(sessionId))).not.toMatch(/mallory|verified_payments/)
  })

  it("the same through another spelling of the storefront's address", async () => {
    const { collectionId } = await own.shop.fillCart()
    const answer = await own.shop
      .request("post", `/STORE/Payment-Collections/${collectionId}/Payment-Sessions/`)
      .send({ provider_id: "pp_syok2pay_main", data: { [KEY]: { body: "{}", seal: "" } } })
    const [session] = answer.body.payment_collection.payment_sessions
    const { reference } = await transactionOf(session.data.txn_id, own.databaseUrl)
    expect(openingOf(reference).body).toMatchObject(aina)
  })

  it("our own addresses, the gateway's placeholders in raw braces and in the query only", async () => {
    const { reference, txnId } = await open()
    const { raw } = openingOf(reference)
    const base = `${own.shop.url}/payments/syok2pay_main/${txnId}`
    for (const [field, page] of [
      ["frontend_return_url", "return"],
      ["backend_return_url", "callback"],
    ]) {
      expect(raw).toContain(`"${field}":"${base}/${page}?gw={gateway}&txn_id={txn_id}"`)
    }
  })

  it("and its signature, sent back as a callback, proves no payment (syok2pay.md 2.2)", async () => {
    const { reference, txnId, cartId } = await open()
    await makeOlder(txnId, 5, own.databaseUrl)
    const { headers } = openingOf(reference)
    const reflected = {
      "content-type": "application/json",
      "x-timestamp": String(headers["x-timestamp"]),
      "x-signature": String(headers["x-signature"]),
    }
    const body = JSON.stringify(await messageFor(txnId, {}, own.databaseUrl))
    await deliver(txnId, { url: own.shop.url, headers: reflected, body }).expect(200)
    await eventually(async () => {
      const [row] = await callbacksOf(txnId, own.databaseUrl)
      return row.authenticity === "verified" && row.result === "gateway_says_pending"
    }, "the inquiry's answer")
    expect(await transactionOf(txnId, own.databaseUrl)).toMatchObject({
      state: "pending",
      settled_at: null,
    })
    await expectUnpaid(cartId, own.databaseUrl)
  })
})
