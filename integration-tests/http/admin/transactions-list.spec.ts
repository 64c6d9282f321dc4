import request from "supertest"
import { facts } from "../../setup/facts"
import { Admin } from "../../support/admin"
import { Gateway } from "../../support/gateway"
import { makeOlder } from "../../support/hurry"
import { transactionOf, untilAttention, untilSettled } from "../../support/journal"
import { openPayment } from "../../support/open-payment"
import { Shop } from "../../support/shop"
import { TransactionsApi } from "../../support/transactions-api"

describe("the list of payments", () => {
  const gateway = new Gateway()
  const shop = new Shop()
  const admin = new Admin()
  const api = new TransactionsApi(admin)
  let declined: string
  let paid: { txnId: string; cartId: string; orderId: string; reference: string }
  let late: { txnId: string; cartId: string }

  /** A cart that was paid at the second try, and money that came after its attempt had expired. */
  beforeAll(async () => {
    const first = await openPayment(shop)
    await makeOlder(first.txnId, 5)
    await gateway.act(first.reference, { outcome: "declined" })
    await untilSettled(first.txnId, "declined")
    declined = first.txnId
    const opened = await shop.openSession(first.collectionId).expect(200)
    const { txn_id: txnId } = opened.body.payment_collection.payment_sessions[0].data
    const { reference } = await transactionOf(txnId)
    await makeOlder(txnId, 5)
    await gateway.act(reference, { outcome: "paid" })
    const { order_id } = await untilSettled(txnId, "captured")
    paid = { txnId, cartId: first.cartId, orderId: String(order_id), reference }
    late = await openPayment(shop)
    const { reference: lateReference } = await transactionOf(late.txnId)
    await makeOlder(late.txnId, 5)
    await gateway.act(lateReference, { outcome: "expired" })
    await untilSettled(late.txnId, "expired")
    await gateway.act(lateReference, { outcome: "paid" })
    await untilAttention(late.txnId)
  })

  it.each([
    ["get", ""],
    ["get", "/attention"],
    ["get", "/txn_aaaaaaaaaaaaaaaaaaaaaaaaaa"],
    ["get", "/txn_aaaaaaaaaaaaaaaaaaaaaaaaaa/events"],
    ["post", "/txn_aaaaaaaaaaaaaaaaaaaaaaaaaa/inquire"],
    ["post", "/txn_aaaaaaaaaaaaaaaaaaaaaaaaaa/resolve"],
    ["post", "/txn_aaaaaaaaaaaaaaaaaaaaaaaaaa/cancel"],
    ["post", "/txn_aaaaaaaaaaaaaaaaaaaaaaaaaa/settle"],
    ["post", "/txn_aaaaaaaaaaaaaaaaaaaaaaaaaa/refund-stray"],
  ] as const)("is for staff only (%s …%s)", async (method, path) => {
    const url = `/admin/payment-transactions${path}`
    await request(facts().medusaUrl)[method](url).expect(401)
  })

  it("shows every try for an order, what paid it beside Medusa's payment, and the order's number", async () => {
    const { found, next } = await api.list({ order_id: paid.orderId })
    expect(found.map(({ id, state }) => [id, state])).toEqual([
      [paid.txnId, "captured"],
      [declined, "declined"],
    ])
    expect(next).toBeNull()
    expect(found[0]).toMatchObject({
      gateway_label: "Syok2Pay",
      amount: "128.40",
      currency_code: "MYR",
      captured_amount: "128.40",
      order: { id: paid.orderId, display_id: expect.any(Number), is_canceled: false },
      medusa: {
        payment_id: (await admin.paymentOf(paid.orderId)).id,
        authorized_amount: "128.40",
        captured_amount: "128.40",
        refunded_amount: "0.00",
        canceled: false,
      },
      case_amounts: null,
      back_office_url: null,
    })
    expect(found[1]).toMatchObject({ order: null, medusa: null })
  })

  it("is narrowed by account, state and cart", async () => {
    const { cartId } = paid
    expect(await api.ids({ cart_id: cartId })).toEqual([paid.txnId, declined])
    expect(await api.ids({ cart_id: cartId, state: "declined" })).toEqual([declined])
    expect(await api.ids({ cart_id: cartId, account: "syok2pay_strict" })).toEqual([])
    const { found } = await api.list({ account: "syok2pay_main", state: "captured", limit: 100 })
    expect(found.map(({ id }) => id)).toContain(paid.txnId)
    expect(new Set(found.map(({ account, state }) => `${account} ${state}`))).toEqual(
      new Set(["syok2pay_main captured"])
    )
  })

  it("finds a payment by any of its ids and by its order's number", async () => {
    const { gateway_id } = await transactionOf(paid.txnId)
    const { order } = await api.one(paid.txnId)
    for (const q of [
      paid.txnId,
      paid.reference,
      gateway_id,
      order?.display_id,
      `#${order?.display_id}`,
    ]) {
      expect({ q, ids: await api.ids({ q: String(q) }) }).toEqual({ q, ids: [paid.txnId] })
    }
    expect(await api.ids({ q: "nothing of the kind" })).toEqual([])
  })

  it("comes in pages that together hold each payment once", async () => {
    const first = await api.list({ cart_id: paid.cartId, limit: 1 })
    expect(first.found.map(({ id }) => id)).toEqual([paid.txnId])
    const second = await api.list({ cart_id: paid.cartId, limit: 1, after: String(first.next) })
    expect(second.found.map(({ id }) => id)).toEqual([declined])
    expect(second.next).toBeNull()
  })

  it("shows and counts the cases that a person must look at, with what was paid", async () => {
    const { found } = await api.list({ attention: "late_payment", limit: 100 })
    const money = { amount: "128.40", currency_code: "MYR" }
    expect(found.find(({ id }) => id === late.txnId)).toMatchObject({
      attention: "late_payment",
      attention_at: expect.any(String),
      case_amounts: { paid: money, due: null, difference: null },
      actions: [
        { name: "settle", kind: "place_order", amount: money },
        { name: "refund_stray", kind: "refund", amount: money, details: null },
        { name: "inquire" },
        { name: "resolve" },
      ],
    })
    expect(await api.ids({ attention: "any", q: late.txnId })).toEqual([late.txnId])
    expect(await api.ids({ attention: "cart_changed", q: late.txnId })).toEqual([])
    expect(await api.ids({ attention: "any", q: paid.txnId })).toEqual([])
    const { count, reasons } = await api.count()
    expect(count).toBeGreaterThan(0)
    expect(reasons).toContainEqual({ reason: "late_payment", count: expect.any(Number) })
  })

  it.each([
    ["limit=0"],
    ["limit=101"],
    ["state=paid"],
    ["after=txn_aaaaaaaaaaaaaaaaaaaaaaaaaa"],
    ["q=%00"],
    ["q="],
    ["colour=red"],
  ])("refuses a query that it does not understand: %s", async (query) => {
    const { status } = await admin.request("get", `/admin/payment-transactions?${query}`)
    expect(status).toBe(400)
  })
})
