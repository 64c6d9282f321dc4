import { sql } from "../support/database"
import { Gateway } from "../support/gateway"
import { makeOlder } from "../support/hurry"
import {
  eventsOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilAttention,
  untilSettled,
  type TransactionRow,
} from "../support/journal"
import { Shop } from "../support/shop"

describe("a gateway that does not open a payment properly", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  const rowsOf = (collectionId: string) =>
    sql<TransactionRow & { redirect_url: string | null }>(
      "select * from payment_transaction where payment_collection_id = $1 order by created_at",
      [collectionId]
    )

  /** A payment that exists at the gateway although the shopper was told that it failed. */
  const orphan = async () => {
    const cart = await shop.fillCart()
    await gateway.addFault({ call: "initiate", kind: "hang_up", times: 1 })
    await gateway.addFault({ call: "inquiry", kind: "status", value: "500", times: 1 })
    const { body } = await shop.openSession(cart.collectionId).expect(500)
    expect(body.message).toMatch(/could not start this payment.*Please try again/)
    const [row] = await rowsOf(cart.collectionId)
    // An opening call counts as under way for a minute; here it has already failed.
    await makeOlder(row.id, 120)
    return { ...cart, txnId: row.id, reference: row.reference }
  }

  it.each([
    ["500", "500", /Please try again\./],
    ["429", "429/30", /Please try again in 30 seconds\./],
  ])("asks the shopper to try again after %s, and watches the payment", async (_, value, ask) => {
    const { cartId, collectionId } = await shop.fillCart()
    await gateway.addFault({ call: "initiate", kind: "status", value, times: 1 })
    const { body } = await shop.openSession(collectionId).expect(500)
    expect(body.message).toMatch(/^Syok2Pay could not start this payment: /)
    expect(body.message).toMatch(ask)

    const [row] = await rowsOf(collectionId)
    expect(row).toMatchObject({
      state: "opened",
      cart_id: cartId,
      next_inquiry_at: expect.any(Date),
    })
    expect((await eventsOf(row.id)).map(({ name }) => name)).toEqual(["open_failed"])

    const again = await shop.openSession(collectionId).expect(200)
    const [session] = again.body.payment_collection.payment_sessions
    const { reference } = await transactionOf(session.data.txn_id)
    await gateway.act(reference, { outcome: "paid" })
    await untilSettled(session.data.txn_id, "captured")
    await expectPaidOnce(cartId)
  })

  it("ends the attempt at a clear no, and names it", async () => {
    const { cartId, collectionId } = await shop.fillCart()
    await gateway.addFault({
      call: "initiate",
      kind: "status",
      value: "INVALID_CURRENCY",
      times: 1,
    })
    const { body } = await shop.openSession(collectionId).expect(400)
    expect(body.message).toContain("INVALID_CURRENCY")
    const [row] = await rowsOf(collectionId)
    expect(row).toMatchObject({ state: "cancelled", next_inquiry_at: null })
    await expectUnpaid(cartId)
  })

  it.each(["html", "empty", "hang_up"])(
    "finds the payment by inquiry when the answer is lost (%s), and opens no second one",
    async (kind) => {
      const { cartId, collectionId } = await shop.fillCart()
      await gateway.addFault({ call: "initiate", kind, times: 1 })
      const opened = await shop.openSession(collectionId).expect(200)
      const [session] = opened.body.payment_collection.payment_sessions
      const { reference } = await transactionOf(session.data.txn_id)
      const { id } = await gateway.payment(reference)
      expect(session.data.redirect_url).toMatch(new RegExp(`/payment\\?session_id=${id}$`))
      await gateway.act(reference, { outcome: "paid" })
      await untilSettled(session.data.txn_id, "captured")
      await expectPaidOnce(cartId)
    }
  )

  it("places the order when the lost payment is paid after all", async () => {
    const { cartId, txnId, reference } = await orphan()
    expect(await transactionOf(txnId)).toMatchObject({ next_inquiry_at: expect.any(Date) })
    await gateway.act(reference, { outcome: "paid" })
    expect(await untilSettled(txnId, "captured")).toMatchObject({ attention: null })
    await expectPaidOnce(cartId)
  })

  it("asks a person when the lost payment is paid beside the one that replaced it", async () => {
    const { cartId, collectionId, txnId, reference } = await orphan()
    const again = await shop.openSession(collectionId).expect(200)
    const [session] = again.body.payment_collection.payment_sessions
    const second = await transactionOf(session.data.txn_id)
    await gateway.act(second.reference, { outcome: "paid" })
    await untilSettled(second.id, "captured")
    await gateway.act(reference, { outcome: "paid" })
    expect((await untilAttention(txnId)).attention).toBe("double_payment")
    await expectPaidOnce(cartId)
  })
})
