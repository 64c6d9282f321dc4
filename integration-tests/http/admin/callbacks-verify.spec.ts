import { accounts } from "../../setup/accounts"
import { facts } from "../../setup/facts"
import { announceWebhooks } from "../../setup/webhooks"
import { CallbacksAdmin } from "../../support/callbacks-admin"
import { sql } from "../../support/database"
import { eventually } from "../../support/eventually"
import {
  callbacksOf,
  eventsOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  type CallbackRow,
} from "../../support/journal"
import { asWebhook, finalized, FORMER_SECRET, post } from "../../support/kustom-messages"
import { kustom, takeForCart, TILL_1 } from "../../support/kustom-shop"
import { OwnServer } from "../../support/own-server"

const HOUR = 3600

describe("verifying a refused callback again", () => {
  describe("after a wrong secret was mended", () => {
    const server = new OwnServer("verify-again")
    const mistaken = {
      ...accounts(),
      KUSTOM_ACCOUNTS: JSON.stringify({
        strict: { settleWithoutCallback: false, webhookSecrets: [FORMER_SECRET] },
      }),
    }
    let admin: CallbacksAdmin
    let payment: { txnId: string; cartId: string }
    let refused: CallbackRow

    /** Paid on the phone at an account that waits for a genuine callback, all of which are refused. */
    beforeAll(async () => {
      await server.create(mistaken)
      admin = new CallbacksAdmin(server.url)
      await announceWebhooks(facts().sandboxUrl, server.url)
      const { cartId } = await server.shop.fillCart({ currency: "sek" })
      const { body } = await admin.request("post", "/admin/in-person-payments", {
        account: "kustom_strict",
        device_id: TILL_1,
        cart_id: cartId,
      })
      const { id: txnId, reference } = body.payment_transaction
      payment = { txnId, cartId }
      await kustom.act(reference, { outcome: "paid" })
      refused = await eventually(
        async () =>
          (await sql<CallbackRow>("select * from payment_callback", [], server.databaseUrl)).find(
            ({ body_base64 }) =>
              Buffer.from(body_base64, "base64").includes("ipp.session.finalized")
          ),
        "Kustom's webhook refused"
      )
    }, 240_000)
    afterAll(() => server.kill())

    it("says why it still is not proven, and nothing follows", async () => {
      expect(refused).toMatchObject({ authenticity: "refused", cause: "bad_signature" })
      expect(await admin.verify(refused.id)).toEqual({
        verified: false,
        callback_id: null,
        cause: "bad_signature",
      })
      expect(await transactionOf(payment.txnId, server.databaseUrl)).toMatchObject({
        settled_at: null,
      })
      await expectUnpaid(payment.cartId, server.databaseUrl)
      expect(await admin.details(refused.id)).toMatchObject({
        can_verify: true,
        verified_as: null,
        processed_by: null,
      })
    })

    it("makes it a callback like any other, which settles", async () => {
      await server.kill()
      await server.start()
      const { verified, callback_id } = await admin.verify(refused.id)
      expect(verified).toBe(true)
      await expectPaidOnce(payment.cartId, "128.4", server.databaseUrl)
      const { order_id } = await transactionOf(payment.txnId, server.databaseUrl)
      const before = await admin.details(refused.id)
      expect(before).toMatchObject({
        authenticity: "refused",
        verified_as: callback_id,
        can_verify: false,
      })
      const genuine = await admin.details(callback_id)
      expect(genuine).toMatchObject({
        authenticity: "verified",
        secret: 0,
        label: "ipp.session.finalized",
        status: "done",
        result: `captured: order ${order_id}`,
        transaction_id: payment.txnId,
        payload: before.payload,
        headers: before.headers,
        refused_before: [refused.id],
        // It is told as it was: when it came, and that it was turned away then.
        received_at: before.received_at,
        answer_status: 401,
      })
      expect(genuine.timeline.map(({ step }: { step: string }) => step)).toEqual(
        expect.arrayContaining(["received", "verified_again", "claimed", "inquired", "ended"])
      )
      const told = await eventsOf(payment.txnId, server.databaseUrl)
      expect(told.find(({ name }) => name === "callback_verified_again")).toMatchObject({
        cause: expect.stringMatching(/^user_/),
        details: { callback_id, refused_callback_id: refused.id, refused_for: "bad_signature" },
      })
    })

    it("makes it one callback, however often", async () => {
      const { callback_id } = await admin.verify(refused.id)
      expect((await admin.verify(refused.id)).callback_id).toBe(callback_id)
      const rows = await callbacksOf(payment.txnId, server.databaseUrl)
      // The gateway's other messages come again meanwhile, and are verified too.
      const same = rows.filter(({ body_base64 }) => body_base64 === refused.body_base64)
      expect(same.filter(({ authenticity }) => authenticity === "verified")).toHaveLength(1)
      await expectPaidOnce(payment.cartId, "128.4", server.databaseUrl)
    })
  })

  describe("where the time counts", () => {
    const admin = new CallbacksAdmin()

    const refusedStale = async () => {
      const { txnId } = await takeForCart()
      const webhook = asWebhook(await finalized(txnId), { age: HOUR })
      await post(webhook).expect(401)
      const [row] = await sql<CallbackRow>(
        "select * from payment_callback where body_base64 = $1 and authenticity = 'refused'",
        [Buffer.from(webhook.body).toString("base64")]
      )
      return row
    }

    it("keeps the verdict on what was too old when it came", async () => {
      const { id, cause } = await refusedStale()
      expect(cause).toBe("stale_timestamp")
      expect(await admin.verify(id)).toMatchObject({ verified: false, cause: "stale_timestamp" })
    })

    it("goes by the time of receipt, not by today's", async () => {
      const { id } = await refusedStale()
      // As if it had come when it was sent, to a shop that knew another secret then.
      await sql(
        `update payment_callback set received_at = received_at - interval '1 hour' where id = $1`,
        [id]
      )
      expect(await admin.verify(id)).toMatchObject({ verified: true })
    })
  })

  it("is only for refused ones", async () => {
    const admin = new CallbacksAdmin()
    const { txnId } = await takeForCart()
    const [{ id }] = await callbacksOf(txnId)
    const answer = await admin.request("post", `/admin/payment-callbacks/${id}/verify`)
    expect(answer).toMatchObject({ status: 400, body: { type: "not_allowed" } })
  })
})
