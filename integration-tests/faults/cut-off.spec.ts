import { Admin } from "../support/admin"
import { sql } from "../support/database"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import { makeOlder } from "../support/hurry"
import { eventsOf, transactionOf, untilAttention, untilSettled } from "../support/journal"
import { openPayment } from "../support/open-payment"
import { OwnServer } from "../support/own-server"
import { holdReadsOf } from "../support/table-lock"

jest.setTimeout(240_000)

/** What was cut off is looked for every 30 seconds, the gateway asked 10 seconds later; machines are slow. */
const FOUND_MS = 120_000

describe("a server that is killed after Medusa wrote a movement down", () => {
  const server = new OwnServer("cut-off")
  const gateway = new Gateway("swedbank-pay")
  const url = server.databaseUrl

  beforeAll(() => server.create())
  afterAll(() => server.kill())

  const ordered = async () => {
    const payment = await openPayment(server.shop, { provider: "pp_swedbank-pay_main" }, url)
    await makeOlder(payment.txnId, 5, url)
    await gateway.act(payment.reference, { outcome: "paid" })
    const { order_id } = await untilSettled(payment.txnId, "authorized", url)
    const admin = new Admin(server.shop.url)
    const { id } = await admin.paymentOf(String(order_id))
    return { ...payment, admin, orderId: String(order_id), paymentId: id }
  }

  /** Kills the server in the middle of a call, and lets some minutes pass before it starts again. */
  const cutOff = async (
    table: "capture" | "refund",
    paymentId: string,
    call: () => unknown,
    { before = "payment_transaction", until = async () => true } = {}
  ) => {
    const release = await holdReadsOf(before, url)
    void call()
    await eventually(
      async () =>
        (await sql<object>(`select 1 from ${table} where payment_id = $1`, [paymentId], url))[0],
      `Medusa's ${table}`
    )
    await eventually(until, "the server has come so far")
    await server.kill()
    await release()
    await sql(
      `update ${table} set created_at = created_at - interval '3 minutes' where payment_id = $1`,
      [paymentId],
      url
    )
    await server.start()
  }

  const resolve = (admin: Admin, txnId: string) =>
    admin.request("post", `/admin/payment-transactions/${txnId}/settle`, {})

  it("before the gateway heard of the capture: it is taken back in Medusa, a person is told and can capture again", async () => {
    const { admin, orderId, paymentId, txnId, reference } = await ordered()
    // Nobody would ask about it for a day: what finds it is Medusa's own row.
    await sql(
      "update payment_transaction set next_inquiry_at = now() + interval '1 day' where id = $1",
      [txnId],
      url
    )
    await cutOff("capture", paymentId, () => admin.capture(paymentId, 28.4).catch(() => null))

    const asked = await untilAttention(txnId, url, FOUND_MS)
    expect(asked).toMatchObject({
      attention: "capture_not_sent",
      attention_details: { amounts: ["28.4"] },
      captured_amount: "0.00",
    })
    await eventually(
      async () => (await eventsOf(txnId, url)).some(({ name }) => name === "capture_taken_back"),
      "the timeline tells it"
    )
    expect((await admin.paymentOf(orderId)).captures).toEqual([])
    expect((await gateway.payment(reference)).captured_amount).toBe("0")

    expect((await resolve(admin, txnId)).body.payment_transaction.attention).toBeNull()
    expect((await admin.capture(paymentId)).status).toBe(200)
    expect((await gateway.payment(reference)).captured_amount).toBe("12840")
    expect(await transactionOf(txnId, url)).toMatchObject({
      state: "captured",
      captured_amount: "128.40",
      attention: null,
    })
  })

  it("before the gateway heard of the refund: it is taken back in Medusa, a person is told and can refund again", async () => {
    const { admin, orderId, paymentId, txnId, reference } = await ordered()
    expect((await admin.capture(paymentId)).status).toBe(200)
    await cutOff("refund", paymentId, () => admin.refund(paymentId, 28.4).catch(() => null))

    expect(await untilAttention(txnId, url, FOUND_MS)).toMatchObject({
      attention: "refund_not_sent",
      refunded_amount: "0.00",
    })
    await eventually(
      async () => (await admin.paymentOf(orderId)).refunds?.length === 0,
      "the refund is taken back"
    )
    expect((await gateway.payment(reference)).refunded_amount).toBe("0")

    expect((await resolve(admin, txnId)).body.payment_transaction.attention).toBeNull()
    expect((await admin.refund(paymentId, 128.4)).status).toBe(200)
    expect((await gateway.payment(reference)).refunded_amount).toBe("12840")
  })

  /** What Medusa's order says that has been paid, and is still to be paid. */
  const summaryOf = async (admin: Admin, orderId: string) => {
    const { body } = await admin.request("get", `/admin/orders/${orderId}?fields=id,summary`)
    const { transaction_total, pending_difference } = body.order.summary
    return { paid: transaction_total, open: pending_difference }
  }

  it("before its order booked the capture and the refund: both are booked, once, and nobody is asked", async () => {
    const { admin, orderId, paymentId, txnId, reference } = await ordered()
    const capture = () => admin.capture(paymentId).catch(() => null)
    await cutOff("capture", paymentId, capture, {
      before: "order_transaction",
      until: async () => (await gateway.payment(reference)).captured_amount === "12840",
    })
    expect(await summaryOf(admin, orderId)).toEqual({ paid: 0, open: 128.4 })
    await eventually(async () => (await summaryOf(admin, orderId)).paid === 128.4, "booked")

    const refund = () => admin.refund(paymentId, 28.4).catch(() => null)
    await cutOff("refund", paymentId, refund, {
      before: "order_transaction",
      until: async () => (await gateway.payment(reference)).refunded_amount === "2840",
    })
    await eventually(async () => (await summaryOf(admin, orderId)).paid === 100, "booked")

    await eventually(
      async () =>
        (await eventsOf(txnId, url)).filter(({ name }) => name.endsWith("_booked")).length === 2,
      "the timeline tells it"
    )
    // A refund makes the order cost less by what it gave back, as Medusa's own refunds do.
    expect(await summaryOf(admin, orderId)).toEqual({ paid: 100, open: 0 })
    expect(await transactionOf(txnId, url)).toMatchObject({
      captured_amount: "128.40",
      refunded_amount: "28.40",
      attention: null,
    })
  })
})
