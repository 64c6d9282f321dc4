import { CallbacksAdmin } from "../../support/callbacks-admin"
import { sql } from "../../support/database"
import { deliver, deliverSigned } from "../../support/deliver"
import { Gateway } from "../../support/gateway"
import { makeOlder } from "../../support/hurry"
import {
  callbacksOf,
  eventsOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilSettled,
  untilWorkedOff,
} from "../../support/journal"
import { openPayment } from "../../support/open-payment"
import { keptRefusal } from "../../support/refusals"
import { Shop } from "../../support/shop"
import { messageFor, signed } from "../../support/syok2pay-messages"

describe("processing callbacks again", () => {
  const admin = new CallbacksAdmin()
  const shop = new Shop()
  const gateway = new Gateway()

  /** A callback at rest, and money that came after it without a word. */
  const paidSilently = async () => {
    const payment = await openPayment(shop)
    await makeOlder(payment.txnId, 5)
    await deliverSigned(payment.txnId, { txn_status: "PENDING" })
    const [{ id }] = await untilWorkedOff(payment.txnId)
    await gateway.act(payment.reference, { outcome: "paid", callbacks: "dropped" })
    return { ...payment, id }
  }

  const userId = async () => (await admin.request("get", "/admin/users/me")).body.user.id

  it("settles the payment, in the name of whoever wanted it", async () => {
    const { id, txnId, cartId } = await paidSilently()
    const answer = await admin.process(id, "the customer called")
    expect(answer.status).toBe(200)
    const { order_id } = await transactionOf(txnId)
    expect(answer.body.payment_callback).toMatchObject({
      id,
      status: "done",
      result: `captured: order ${order_id}`,
      processed_by: await userId(),
      process_reason: "the customer called",
      order: { id: order_id },
    })
    await expectPaidOnce(cartId)
    const reopened = (await eventsOf(txnId)).find(({ name }) => name === "callback_reopened")
    expect(reopened).toMatchObject({
      cause: await userId(),
      details: { callback_id: id, reason: "the customer called" },
    })
  })

  it("has one effect however often, and whoever else is at it", async () => {
    const { id, txnId, cartId } = await paidSilently()
    const answers = await Promise.all([
      admin.process(id),
      admin.process(id),
      admin.process(id),
      deliverSigned(txnId),
    ])
    for (const { status } of answers) {
      expect([200, 400, 409]).toContain(status)
    }
    await untilSettled(txnId, "captured")
    await untilWorkedOff(txnId, 2)
    expect((await admin.process(id)).status).toBe(200)
    await expectPaidOnce(cartId)
    const names = (await eventsOf(txnId)).map(({ name }) => name)
    expect(names.filter((name) => name === "order_placed")).toHaveLength(1)
    expect(names.filter((name) => name === "capture_recorded")).toHaveLength(1)
  })

  it("reads the bytes anew: what was misread when it came is understood now", async () => {
    const { id, txnId, cartId } = await paidSilently()
    await sql(
      `update payment_callback set status = 'ignored', result = 'gateway_not_allowed', label = '?',
         claimed_reference = 'MD-misread-01', warnings = '["gateway_not_allowed"]' where id = $1`,
      [id]
    )
    const { body } = await admin.process(id)
    expect(body.payment_callback).toMatchObject({ status: "done", label: "PENDING" })
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
  })

  it("ignores again what still is about another payment", async () => {
    const { txnId, cartId } = await openPayment(shop)
    await deliverSigned(txnId, { reference_no: "MD-other-01" })
    const [{ id }] = await untilWorkedOff(txnId)
    const { body } = await admin.process(id)
    expect(body.payment_callback).toMatchObject({ status: "ignored", result: "reference_mismatch" })
    await expectUnpaid(cartId)
  })

  it("never takes a refused one", async () => {
    const { txnId, reference, cartId } = await openPayment(shop)
    await makeOlder(txnId, 5)
    const message = await messageFor(txnId)
    const { id } = await keptRefusal(txnId, "bad_signature", () =>
      deliver(txnId, {
        headers: signed(message, { secret: "sk_stranger" }),
        body: JSON.stringify(message),
      })
    )
    const { inquiries } = await gateway.payment(reference)
    const { status, body } = await admin.process(id)
    expect({ status, type: body.type }).toEqual({ status: 400, type: "not_allowed" })
    expect((await gateway.payment(reference)).inquiries).toBe(inquiries)
    expect(await callbacksOf(txnId)).toMatchObject([{ status: "ignored", attempts: 0 }])
    await expectUnpaid(cartId)
  })

  it("wants a reason", async () => {
    const { id } = await paidSilently()
    for (const body of [
      {},
      { reason: "  " },
      { reason: "x".repeat(301) },
      { reason: "x", force: 1 },
    ]) {
      const answer = await admin.request("post", `/admin/payment-callbacks/${id}/process`, body)
      expect([body, answer.status]).toEqual([body, 400])
    }
  })

  describe("several at once", () => {
    it("has the worker settle as many as the person was shown", async () => {
      const payments = [await paidSilently(), await paidSilently()]
      for (const { txnId } of payments) {
        const filters = { transaction_id: txnId, status: "done" }
        const { processable } = await admin.count(filters)
        expect(processable).toBe(1)
        const answer = await admin.processSeveral(filters, processable, "after the outage")
        expect({ status: answer.status, body: answer.body }).toEqual({
          status: 202,
          body: { count: 1 },
        })
      }
      for (const { txnId, cartId, id } of payments) {
        await untilSettled(txnId, "captured")
        await expectPaidOnce(cartId)
        expect(await admin.details(id)).toMatchObject({ process_reason: "after the outage" })
      }
    })

    it("leaves refused ones and inquiries out of the count", async () => {
      const { txnId } = await paidSilently()
      const message = await messageFor(txnId)
      await keptRefusal(txnId, "bad_signature", () =>
        deliver(txnId, {
          headers: signed(message, { secret: "sk_stranger" }),
          body: JSON.stringify(message),
        })
      )
      expect(await admin.count({ transaction_id: txnId })).toEqual({
        count: 2,
        is_capped: false,
        processable: 1,
        is_processable_capped: false,
      })
    })

    it.each([
      ["another number than is found", (txnId: string) => ({ transaction_id: txnId }), 2, 409],
      ["no filter", () => ({}), 1, 400],
      ["an unknown filter", () => ({ colour: "red" }), 1, 400],
      ["a search that finds nothing", () => ({ q: "nothing-of-that-name" }), 1, 409],
    ])("does nothing when given %s", async (_, filters, count, expected) => {
      const { txnId, id } = await paidSilently()
      const { status } = await admin.processSeveral(filters(txnId), count)
      expect(status).toBe(expected)
      expect(await admin.details(id)).toMatchObject({ status: "done", processed_by: null })
    })

    it("does nothing when there are too many for once", async () => {
      const { id, txnId } = await paidSilently()
      await sql(
        `insert into payment_callback select r.* from payment_callback c, generate_series(1, 1000) n,
           jsonb_populate_record(c, jsonb_build_object('label', 'FLOOD', 'dedupe_key', 'flood' || n,
             'id', 'pcb_' || translate(lpad(n::text, 26, 'a'), '0189', 'bcde'))) r where c.id = $1`,
        [id]
      )
      const about = { transaction_id: txnId }
      expect(await admin.count(about)).toMatchObject({
        count: 1001,
        processable: 1000,
        is_processable_capped: true,
      })
      const { status, body } = await admin.processSeveral(about, 1001)
      expect({ status, message: body.message }).toEqual({
        status: 400,
        message: expect.stringMatching(/Narrow/),
      })
      const flood = await admin.processSeveral({ ...about, label: "FLOOD" }, 1000)
      expect(flood.body).toEqual({ count: 1000 })
      await sql("delete from payment_callback where label = 'FLOOD'")
    })
  })
})
