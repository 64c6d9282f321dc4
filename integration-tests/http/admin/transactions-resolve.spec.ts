import { facts } from "../../setup/facts"
import { Gateway } from "../../support/gateway"
import { makeOlder } from "../../support/hurry"
import {
  eventsOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilAttention,
} from "../../support/journal"
import { openPayment } from "../../support/open-payment"
import { Shop } from "../../support/shop"
import { setStock } from "../../support/stock"
import { TransactionsApi } from "../../support/transactions-api"

const shop = new Shop()
const gateway = new Gateway()
const api = new TransactionsApi()

const note = "Talked to the bank: the money is another shop's."

const open = async (variantId = facts().variantId) => {
  const payment = await openPayment(shop, { variantId })
  await makeOlder(payment.txnId, 5)
  return payment
}

/** A payment of which the gateway tells another reference. */
async function mismatched() {
  const payment = await open()
  const { reference } = payment
  const { id: fault } = await gateway.addFault({
    reference,
    call: "inquiry",
    kind: "wrong_reference",
  })
  await gateway.act(reference, { outcome: "paid" })
  expect((await untilAttention(payment.txnId)).attention).toBe("reference_mismatch")
  return { ...payment, fault }
}

describe("a case that a person marks as handled", () => {
  afterEach(() => setStock(1000))

  it("leaves the list and the count, with note and name on the timeline, however often it is pressed", async () => {
    const { txnId } = await mismatched()
    expect(await api.ids({ attention: "any", q: txnId })).toEqual([txnId])
    const counted = async () =>
      (await api.count()).reasons.find(({ reason }) => reason === "reference_mismatch")?.count ?? 0
    const before = await counted()
    const answers = await Promise.all([
      api.post(txnId, "resolve", { note }),
      api.post(txnId, "resolve", { note }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await api.post(txnId, "resolve", { note })).status).toBe(200)
    expect(await api.ids({ attention: "any", q: txnId })).toEqual([])
    expect(await counted()).toBe(before - 1)
    const { events, attention_handled_at } = await api.one(txnId)
    expect(attention_handled_at).toEqual(expect.any(String))
    expect(events.filter(({ name }) => name === "attention_handled")).toMatchObject([
      { actor: "tester@shop.example", details: { reason: "reference_mismatch", note } },
    ])
  })

  it("needs a note, and is not resolved by one who saw another reason", async () => {
    const { txnId } = await mismatched()
    for (const body of [{}, { note: " " }, { note: "x".repeat(2001) }, { note, colour: "red" }]) {
      expect((await api.post(txnId, "resolve", body)).status).toBe(400)
    }
    const { status, body } = await api.post(txnId, "resolve", { note, reason: "late_payment" })
    expect({ status, message: body.message }).toEqual({
      status: 400,
      message: expect.stringMatching(/because of reference_mismatch now/),
    })
    expect(await transactionOf(txnId)).toMatchObject({ attention_handled_at: null })
  })

  it("is not raised again by the same answer of the gateway, and is by another one", async () => {
    const { txnId, reference, fault } = await mismatched()
    await api.post(txnId, "resolve", { note })
    await api.post(txnId, "inquire")
    expect(await api.ids({ attention: "any", q: txnId })).toEqual([])

    await gateway.removeFault(fault)
    await gateway.addFault({ reference, call: "inquiry", kind: "wrong_amount", value: "100.00" })
    const { body } = await api.post(txnId, "inquire")
    expect(body.payment_transaction).toMatchObject({
      attention: "amount_mismatch",
      attention_handled_at: null,
    })
    expect(await api.ids({ attention: "amount_mismatch", q: txnId })).toEqual([txnId])
  })

  it("comes to no order by itself, whoever asks, until a person wants it", async () => {
    const { txnId, cartId, reference } = await open(facts().scarceVariantId)
    await setStock(0)
    await gateway.act(reference, { outcome: "paid" })
    expect((await untilAttention(txnId)).attention).toBe("order_failed")
    await api.post(txnId, "resolve", { note: "Sent from the other shop." })
    await setStock(1000)
    await api.post(txnId, "inquire")
    expect((await shop.complete(cartId)).body.type).not.toBe("order")
    await expectUnpaid(cartId)

    const { body } = await api.post(txnId, "settle")
    expect(body.payment_transaction).toMatchObject({
      attention: null,
      order_id: expect.any(String),
    })
    await expectPaidOnce(cartId)
    expect((await eventsOf(txnId)).map(({ name }) => name)).toContain("attention_resolved")
  })

  it("can still be given back", async () => {
    const { txnId, reference } = await open()
    await gateway.act(reference, { outcome: "paid", amount: "100.00" })
    expect(await untilAttention(txnId)).toMatchObject({
      attention: "amount_mismatch",
      attention_details: { ours: "128.40 MYR", gateway: "100.00 MYR", state: "captured" },
    })
    expect((await api.one(txnId)).case_amounts).toEqual({
      paid: { amount: "100.00", currency_code: "MYR" },
      due: { amount: "128.40", currency_code: "MYR" },
      difference: { amount: "-28.40", currency_code: "MYR" },
    })
    await api.post(txnId, "resolve", { note })
    expect(await api.actions(txnId)).toEqual([
      "settle check",
      "refund_stray refund 100.00",
      "inquire",
    ])
    const { body } = await api.post(txnId, "refund-stray")
    expect(body.payment_transaction).toMatchObject({
      refunded_amount: "100.00",
      attention: null,
      attention_handled_at: null,
      actions: [{ name: "inquire" }],
    })
  })

  it("is nothing where nobody was asked", async () => {
    const { txnId } = await open()
    const { status, body } = await api.post(txnId, "resolve", { note })
    expect({ status, message: body.message }).toEqual({
      status: 400,
      message: expect.stringMatching(/needs nobody/),
    })
  })
})

describe("a timeline", () => {
  it("comes in pages, newest first", async () => {
    const { txnId } = await mismatched()
    const { events } = await api.one(txnId)
    const read = async (query: string) =>
      (await api.get(txnId, `events?${query}`)).body as {
        events: { id: string }[]
        next: string | null
      }
    const first = await read("limit=1")
    expect(first).toMatchObject({ events: [{ id: events[0].id }], next: events[0].id })
    const rest = await read(`limit=100&after=${first.next}`)
    expect(rest.events.map(({ id }) => id)).toEqual(events.slice(1).map(({ id }) => id))
    expect(rest.next).toBeNull()
    expect((await api.get(txnId, "events?after=1")).status).toBe(400)
  })
})
