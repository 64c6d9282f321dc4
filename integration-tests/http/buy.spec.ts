import { Gateway } from "../support/gateway"
import {
  eventsOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilSettled,
} from "../support/journal"
import { Shop } from "../support/shop"

describe("buying with Syok2Pay", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  it("places the order from the callback alone, nobody returning", async () => {
    const { cartId, txnId } = await shop.checkout()
    const { reference } = await transactionOf(txnId)
    await gateway.act(reference, { outcome: "paid" })
    const settled = await untilSettled(txnId, "captured")
    const { orders } = await expectPaidOnce(cartId)
    expect(settled.order_id).toBe(orders[0])
    expect((await eventsOf(txnId)).map(({ name }) => name)).toEqual([
      "opened",
      "state_changed",
      "order_placed",
      "capture_recorded",
    ])
  })

  it.each(["declined", "cancelled", "expired"] as const)(
    "places no order when the payment is %s",
    async (outcome) => {
      const { cartId, txnId } = await shop.checkout()
      const { reference } = await transactionOf(txnId)
      await gateway.act(reference, { outcome })
      await untilSettled(txnId, outcome)
      await expectUnpaid(cartId)
    }
  )

  it("lets the shopper try again after a declined payment", async () => {
    const { cartId, collectionId, txnId } = await shop.checkout()
    await gateway.act((await transactionOf(txnId)).reference, { outcome: "declined" })
    await untilSettled(txnId, "declined")
    const again = await shop.openSession(collectionId).expect(200)
    const [session] = again.body.payment_collection.payment_sessions
    await gateway.act((await transactionOf(session.data.txn_id)).reference, { outcome: "paid" })
    await untilSettled(session.data.txn_id, "captured")
    await expectPaidOnce(cartId)
  })
})
