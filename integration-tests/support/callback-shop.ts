import { randomUUID } from "node:crypto"
import type { AdminServer } from "./admin-server"
import { sql } from "./database"
import { deliver, deliverSigned } from "./deliver"
import { eventually } from "./eventually"
import { Gateway } from "./gateway"
import { makeOlder } from "./hurry"
import { callbacksOf, untilSettled, untilWorkedOff, type CallbackRow } from "./journal"
import { asWebhook, eventOf } from "./kustom-messages"
import { openPayment } from "./open-payment"
import { Shop } from "./shop"

/** What only markup would do something with. */
export const HOSTILE = `<img src=x onerror=alert(1)>`

/** Payments at a server of its own, told of by callbacks of every kind. */
export class CallbackShop {
  private readonly gateway = new Gateway()
  private readonly shop: Shop

  constructor(private readonly medusa: AdminServer) {
    this.shop = new Shop(medusa.url)
  }

  private open() {
    return openPayment(this.shop, {}, this.medusa.databaseUrl)
  }

  /** Posts a genuine message and returns its row once nothing more becomes of it. */
  async tell(txnId: string, txn_status: string): Promise<CallbackRow> {
    const { url, databaseUrl: database } = this.medusa
    await deliverSigned(txnId, { txn_status }, { url, database }).then(({ status }) => {
      if (status !== 200) {
        throw new Error(`The callback ${txn_status} was answered ${status}`)
      }
    })
    const rows = await untilWorkedOff(txnId, 1, database)
    return rows.find(({ label }) => label === txn_status) as CallbackRow
  }

  /** Posts genuine messages side by side; returns when all are written down. */
  async tellAll(txnId: string, statuses: string[]): Promise<void> {
    const { url, databaseUrl: database } = this.medusa
    await Promise.all(
      statuses.map((txn_status) => deliverSigned(txnId, { txn_status }, { url, database }))
    )
  }

  /** Paid, told twice, and its order placed. */
  async paid() {
    const { databaseUrl } = this.medusa
    const payment = await this.open()
    await this.gateway.act(payment.reference, { outcome: "paid", callbacks: "duplicate" })
    const { order_id } = await untilSettled(payment.txnId, "captured", databaseUrl)
    const [{ id }] = await untilWorkedOff(payment.txnId, 1, databaseUrl)
    const [{ display_id }] = await sql<{ display_id: number }>(
      'select display_id from "order" where id = $1',
      [order_id],
      databaseUrl
    )
    return { ...payment, id, orderId: String(order_id), number: display_id }
  }

  /** Told that it is pending, then paid without a word. */
  async paidSilently() {
    const { databaseUrl } = this.medusa
    const payment = await this.open()
    await makeOlder(payment.txnId, 5, databaseUrl)
    const { id } = await this.tell(payment.txnId, "PENDING")
    await this.gateway.act(payment.reference, { outcome: "paid", callbacks: "dropped" })
    return { ...payment, id }
  }

  /** The gateway's stranger sends forgeries of every kind; all of them are refused. */
  async forged() {
    const { databaseUrl } = this.medusa
    const payment = await this.open()
    await this.gateway.act(payment.reference, { outcome: "pending", callbacks: "forged" })
    const refused = await eventually(
      async () =>
        (await callbacksOf(payment.txnId, databaseUrl)).find(
          ({ cause }) => cause === "bad_signature"
        ),
      "a forgery refused"
    )
    return { ...payment, id: refused.id }
  }

  /** Waits, because the gateway is out of order when it is asked. */
  async waiting() {
    const { databaseUrl } = this.medusa
    const payment = await this.open()
    await makeOlder(payment.txnId, 5, databaseUrl)
    const { reference } = payment
    const trouble = { reference, call: "inquiry" as const, kind: "status", value: "500" }
    const { id: fault } = await this.gateway.addFault(trouble)
    await this.gateway.act(reference, { outcome: "paid" })
    const row = await eventually(async () => {
      const [first] = await callbacksOf(payment.txnId, databaseUrl)
      return first?.status === "waiting" && /inquiry/i.test(String(first.result)) ? first : null
    }, "a callback that waits")
    // Or the worker would be faster than the person.
    await sql(
      `update payment_callback set next_attempt_at = now() + interval '1 hour'
       where id = $1 and status = 'waiting'`,
      [row.id],
      databaseUrl
    )
    return { ...payment, id: row.id, mend: () => this.gateway.removeFault(fault) }
  }

  /** Genuine, with markup where the gateway's own name of the event stands. */
  async hostile() {
    const payment = await this.open()
    const { id } = await this.tell(payment.txnId, HOSTILE)
    return { ...payment, id }
  }

  /** Bytes that are no text. */
  async binary() {
    const { url, databaseUrl } = this.medusa
    const payment = await this.open()
    const body = Buffer.from([0, 255, 254, 72, 105])
    await deliver(payment.txnId, { url, body, headers: { "content-type": "application/octet" } })
    const [{ id }] = await callbacksOf(payment.txnId, databaseUrl)
    return { ...payment, id }
  }

  /** Signed rightly, but an hour before it came; `trust` makes the hour ours. */
  async stale() {
    const { url, databaseUrl } = this.medusa
    const event = eventOf("ipp.session.finalized", { session_id: randomUUID(), order_id: null })
    const { headers, body } = asWebhook(event, { age: 3600 })
    const answer = await fetch(`${url}/payments/kustom_main/callback`, {
      method: "POST",
      headers,
      body,
    })
    if (answer.status !== 401) {
      throw new Error(`A stale webhook was answered ${answer.status}`)
    }
    const [{ id }] = await sql<CallbackRow>(
      "select * from payment_callback where body_base64 = $1",
      [Buffer.from(body).toString("base64")],
      databaseUrl
    )
    const trust = () =>
      sql(
        `update payment_callback set received_at = received_at - interval '1 hour' where id = $1`,
        [id],
        databaseUrl
      )
    return { id, trust }
  }
}
