import { randomUUID } from "node:crypto"
import { sql } from "../support/database"
import { Gateway } from "../support/gateway"
import { makeOlder } from "../support/hurry"
import { eventsOf, outcomeOf, untilSettled } from "../support/journal"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"

/**
 * Medusa writes an order's links, and when that fails takes the order back, but not the links that had
 * been written by then (found by `npm run faults`: a connection that broke after the statement).
 */
describe("a payment whose cart is linked to an order that Medusa took back", () => {
  const link = (table: string, column: string, id: string, orderId: string) =>
    sql(`insert into ${table} (id, order_id, ${column}) values ($1, $2, $3)`, [
      randomUUID(),
      orderId,
      id,
    ])

  it.each([
    ["both links are", true, true],
    ["the cart's link is", true, false],
    ["the payment's link is", false, true],
  ])("gets a real order when %s left", async (_, ofCart, ofPayment) => {
    const { cartId, collectionId, txnId, reference } = await openPayment(new Shop())
    await makeOlder(txnId, 5)
    const gone = `order_gone_${randomUUID()}`
    if (ofCart) {
      await link("order_cart", "cart_id", cartId, gone)
    }
    if (ofPayment) {
      await link("order_payment_collection", "payment_collection_id", collectionId, gone)
    }
    await new Gateway("syok2pay").act(reference, { outcome: "paid" })

    const { order_id } = await untilSettled(txnId, "captured")
    expect(order_id).not.toBe(gone)
    const [{ count }] = await sql<{ count: string }>(`select count(*) from "order" where id = $1`, [
      order_id,
    ])
    expect(count).toBe("1")
    expect(await outcomeOf(cartId)).toEqual({
      orders: [order_id],
      payments: 1,
      captures: ["128.4"],
    })
    expect((await eventsOf(txnId)).map(({ name }) => name)).toContain("order_unlinked")
  })
})
