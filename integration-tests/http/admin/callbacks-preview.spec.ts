import { CallbacksAdmin } from "../../support/callbacks-admin"
import { sql } from "../../support/database"
import { deliver, deliverSigned } from "../../support/deliver"
import { eventually } from "../../support/eventually"
import { Gateway } from "../../support/gateway"
import { makeOlder } from "../../support/hurry"
import {
  callbacksOf,
  eventsOf,
  expectUnpaid,
  transactionOf,
  untilSettled,
  untilWorkedOff,
} from "../../support/journal"
import { openPayment } from "../../support/open-payment"
import { refundInPortal } from "../../support/portal"
import { keptRefusal } from "../../support/refusals"
import { Shop, type CheckoutOptions } from "../../support/shop"
import { messageFor, signed } from "../../support/syok2pay-messages"

describe("what processing a callback again would do", () => {
  const admin = new CallbacksAdmin()
  const shop = new Shop()
  const gateway = new Gateway()

  /** A stored callback that has come to rest while the gateway knew of no money yet. */
  const told = async (options: CheckoutOptions = {}) => {
    const payment = await openPayment(shop, options)
    await makeOlder(payment.txnId, 5)
    const account = (options.provider ?? "pp_syok2pay_main").slice(3)
    await deliverSigned(payment.txnId, { txn_status: "PENDING" }, { account })
    const [{ id }] = await untilWorkedOff(payment.txnId)
    return { ...payment, id }
  }

  /** All that the journal and Medusa hold of a payment. */
  const everything = async ({ txnId, cartId }: { txnId: string; cartId: string }) => ({
    transaction: await transactionOf(txnId),
    callbacks: await callbacksOf(txnId),
    events: await eventsOf(txnId),
    session: await sql(
      `select s.* from payment_session s join payment_transaction t on t.session_id = s.id where t.id = $1`,
      [txnId]
    ),
    cart: await sql("select * from cart where id = $1", [cartId]),
  })

  it("is to place the order, and nothing of it is done", async () => {
    const payment = await told()
    await gateway.act(payment.reference, { outcome: "paid", callbacks: "dropped" })
    const before = await everything(payment)
    const { inquiries } = await gateway.payment(payment.reference)
    expect(await admin.preview(payment.id)).toEqual({
      would: "complete_cart",
      reason: null,
      details: null,
      amount: null,
      order_id: null,
      gateway_says: {
        state: "captured",
        currency_code: "MYR",
        amount: "128.40",
        authorized_amount: "128.40",
        captured_amount: "128.40",
        refunded_amount: "0.00",
        snapshot: expect.objectContaining({}),
      },
    })
    expect((await gateway.payment(payment.reference)).inquiries).toBe(inquiries + 1)
    expect(await everything(payment)).toEqual(before)
    await expectUnpaid(payment.cartId)
    await admin.process(payment.id)
    await untilSettled(payment.txnId, "captured")
  })

  it("is nothing once Medusa has followed", async () => {
    const payment = await told()
    await gateway.act(payment.reference, { outcome: "paid" })
    const { order_id } = await untilSettled(payment.txnId, "captured")
    expect(await admin.preview(payment.id)).toMatchObject({
      would: "nothing",
      order_id,
      gateway_says: { captured_amount: "128.40" },
    })
  })

  it("is to record a refund that was made in the gateway's portal", async () => {
    const payment = await told()
    await gateway.act(payment.reference, { outcome: "paid" })
    await untilSettled(payment.txnId, "captured")
    expect(await refundInPortal(payment.reference, "20.00")).toBe(200)
    expect(await admin.preview(payment.id)).toMatchObject({
      would: "record_refund",
      amount: "20.00",
    })
  })

  it.each([
    ["wait while the gateway has not decided", null, "wait", "gateway_says_pending"],
    ["close the session of a declined payment", "declined", "close_session", "declined"],
  ] as const)("is to %s", async (_, outcome, would, reason) => {
    const payment = await told()
    if (outcome) {
      await gateway.act(payment.reference, { outcome, callbacks: "dropped" })
    }
    expect(await admin.preview(payment.id)).toMatchObject({ would, reason })
  })

  it("is to ask for attention where the amount is wrong, and nobody is asked yet", async () => {
    const payment = await told()
    await gateway.act(payment.reference, { outcome: "paid", amount: "1.00", callbacks: "dropped" })
    expect(await admin.preview(payment.id)).toMatchObject({
      would: "attention",
      reason: "amount_mismatch",
      details: { ours: "128.40 MYR", gateway: "1.00 MYR" },
    })
    expect(await transactionOf(payment.txnId)).toMatchObject({ attention: null })
  })

  it("is to wait for a callback where the account insists on one that is genuine", async () => {
    const payment = await told({ provider: "pp_syok2pay_strict" })
    await gateway.act(payment.reference, { outcome: "paid", callbacks: "dropped" })
    expect(await admin.preview(payment.id)).toMatchObject({ would: "complete_cart" })
    await sql(`update payment_callback set authenticity = 'hint' where id = $1`, [payment.id])
    expect(await admin.preview(payment.id)).toMatchObject({
      would: "wait",
      reason: "waiting_for_callback",
    })
  })

  it("is to ignore what speaks of another payment", async () => {
    const payment = await openPayment(shop)
    await deliverSigned(payment.txnId, { reference_no: "MD-other-01" })
    const [{ id }] = await untilWorkedOff(payment.txnId)
    expect(await admin.preview(id)).toMatchObject({
      would: "ignore",
      reason: "reference_mismatch",
      gateway_says: null,
    })
  })

  it("cannot be told while the gateway does not answer", async () => {
    const payment = await told()
    const { reference } = payment
    const { id: fault } = await gateway.addFault({ reference, call: "inquiry", kind: "hang_up" })
    const answer = await admin.request("post", `/admin/payment-callbacks/${payment.id}/preview`)
    expect(answer.status).toBe(500)
    await gateway.removeFault(fault)
    await eventually(() => admin.preview(payment.id), "the gateway answers again")
  })

  it("is not to be asked about a refused one", async () => {
    const { txnId } = await openPayment(shop)
    const message = await messageFor(txnId)
    const { id } = await keptRefusal(txnId, "bad_signature", () =>
      deliver(txnId, {
        headers: signed(message, { secret: "sk_stranger" }),
        body: JSON.stringify(message),
      })
    )
    const answer = await admin.request("post", `/admin/payment-callbacks/${id}/preview`)
    expect(answer).toMatchObject({
      status: 400,
      body: { type: "not_allowed", message: expect.stringMatching(/verify it again/) },
    })
  })
})
