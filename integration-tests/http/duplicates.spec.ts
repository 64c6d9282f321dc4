import request from "supertest"
import { facts } from "../setup/facts"
import { deliver, deliverSigned } from "../support/deliver"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import { hurryInquiry, makeOlder } from "../support/hurry"
import {
  callbacksOf,
  eventsOf,
  expectPaidOnce,
  untilSettled,
  untilWorkedOff,
} from "../support/journal"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"
import { messageFor, signed } from "../support/syok2pay-messages"

const EFFECTS = ["state_changed", "order_placed", "capture_recorded"]

describe("callbacks that come more than once", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  const effectsOf = async (txnId: string) =>
    (await eventsOf(txnId)).map(({ name }) => name).filter((name) => EFFECTS.includes(name))

  it("has one effect for ten identical callbacks at once and answers all alike", async () => {
    const { cartId, txnId, reference } = await openPayment(shop)
    await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
    const message = await messageFor(txnId)
    const delivery = { headers: signed(message), body: JSON.stringify(message) }
    const answers = await Promise.all(Array.from({ length: 10 }, () => deliver(txnId, delivery)))
    const seen = answers.map(({ status, text, type }) => JSON.stringify({ status, text, type }))
    expect([...new Set(seen)]).toEqual([
      JSON.stringify({ status: 200, text: '{"success":true}', type: "application/json" }),
    ])
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
    const rows = await untilWorkedOff(txnId)
    expect(rows).toEqual([expect.objectContaining({ deliveries: 10, status: "done" })])
    expect(await effectsOf(txnId)).toEqual(EFFECTS)
  })

  it("folds what the gateway's duplicate mode sends into one row", async () => {
    const { cartId, txnId, reference } = await openPayment(shop)
    await gateway.act(reference, { outcome: "paid", callbacks: "duplicate" })
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
    expect((await callbacksOf(txnId)).map(({ deliveries }) => deliveries)).toEqual([5])
    const sent = await gateway.callbacks(reference)
    expect(sent.map(({ status, attempts }) => `${status} ${attempts}`)).toEqual(
      Array.from({ length: 5 }, () => "Sent 1")
    )
  })

  it("has one effect for different callbacks of one payment at once", async () => {
    const { cartId, txnId, reference } = await openPayment(shop)
    await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
    const words = ["PENDING", "PROCESSING", "SUCCESS", "PAID", "FAILED", "EXPIRED"]
    await Promise.all(
      words.map(async (txn_status) => (await deliverSigned(txnId, { txn_status })).status)
    )
    await untilSettled(txnId, "captured")
    expect(await untilWorkedOff(txnId, words.length)).toHaveLength(words.length)
    await expectPaidOnce(cartId)
    expect(await effectsOf(txnId)).toEqual(EFFECTS)
  })

  it("stays paid when the older callback comes last", async () => {
    const { cartId, txnId, reference } = await openPayment(shop)
    await gateway.act(reference, { outcome: "paid", callbacks: "reversed" })
    await untilSettled(txnId, "captured")
    expect((await untilWorkedOff(txnId, 2)).map(({ label }) => label)).toEqual([
      "SUCCESS",
      "PENDING",
    ])
    await deliverSigned(txnId, { txn_status: "FAILED" })
    await untilWorkedOff(txnId, 3)
    expect(await untilSettled(txnId, "captured")).toMatchObject({ attention: null })
    await expectPaidOnce(cartId)
  })

  it("has one effect when callback, return page, reconciler and storefront come at once", async () => {
    const { cartId, txnId, reference } = await openPayment(shop)
    await makeOlder(txnId, 5)
    // The reconciler's question is held at the gateway until the others have come.
    await gateway.addFault({ reference, call: "inquiry", kind: "timeout", value: "2000", times: 1 })
    await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
    await hurryInquiry(txnId)
    await eventually(
      async () => (await gateway.payment(reference)).inquiries > 0,
      "the reconciler's inquiry"
    )
    const page = `/payments/syok2pay_main/${txnId}/return`
    await Promise.all([
      deliverSigned(txnId),
      request(facts().medusaUrl).get(page).expect(200),
      request(facts().medusaUrl).get(page).expect(200),
      shop.complete(cartId),
      shop.complete(cartId),
    ])
    await untilSettled(txnId, "captured")
    await eventually(
      async () => (await gateway.payment(reference)).inquiries > 1,
      "the callback's own inquiry"
    )
    await untilWorkedOff(txnId)
    await expectPaidOnce(cartId)
    expect(await effectsOf(txnId)).toEqual(EFFECTS)
  })
})
