import { sql } from "../support/database"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import {
  eventsOf,
  expectPaidOnce,
  outcomeOf,
  untilSettled,
  untilWorkedOff,
} from "../support/journal"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"

describe("a gateway that calls back before it has answered our opening call", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  const referenceOf = async (collectionId: string) => {
    const [row] = await sql<{ reference: string }>(
      "select reference from payment_transaction where payment_collection_id = $1",
      [collectionId]
    )
    return row?.reference
  }

  it("waits until the session stands, then settles once", async () => {
    const { cartId, collectionId } = await shop.fillCart()
    // The answer is held as well, so that the callback is worked on before it.
    const faults = await Promise.all([
      gateway.addFault({ call: "initiate", kind: "callback_before_answer", times: 1 }),
      gateway.addFault({ call: "initiate", kind: "timeout", value: "2500", times: 1 }),
    ])
    expect(faults).toHaveLength(2)
    const opening = shop.openSession(collectionId).then((answer) => answer)
    const reference = await eventually(() => referenceOf(collectionId), "the transaction's row")
    await eventually(
      async () => (await gateway.callbacks(reference)).some(({ status }) => status === "Sent"),
      "the callback acknowledged while opening"
    )
    expect(await outcomeOf(cartId)).toEqual({ orders: [], payments: 0, captures: [] })

    const opened = await opening
    expect(opened.status).toBe(200)
    const [session] = opened.body.payment_collection.payment_sessions
    expect(session).toMatchObject({ status: "pending", provider_id: "pp_syok2pay_main" })
    expect(session.data).toMatchObject({
      txn_id: expect.stringMatching(/^txn_[a-z2-7]{26}$/),
      redirect_url: expect.stringContaining("/payment?session_id="),
      status: "opened",
    })

    const { order_id } = await untilSettled(session.data.txn_id, "captured")
    const [row] = await untilWorkedOff(session.data.txn_id)
    expect(row).toMatchObject({ status: "done", result: `captured: order ${order_id}` })
    expect(row.attempts).toBeGreaterThan(1)
    await expectPaidOnce(cartId)
    const events = (await eventsOf(session.data.txn_id)).map(({ name }) => name)
    expect(events).toEqual(["opened", "state_changed", "order_placed", "capture_recorded"])
    const [stored] = await sql<{ status: string; data: Record<string, unknown> }>(
      "select status, data from payment_session where id = $1",
      [session.id]
    )
    expect(stored).toMatchObject({
      status: "authorized",
      data: { txn_id: session.data.txn_id, status: "captured" },
    })
  })

  it("leaves a session alone while Medusa may still be writing it", async () => {
    const { cartId, txnId, reference } = await openPayment(shop)
    await gateway.act(reference, { outcome: "paid" })
    await untilSettled(txnId, "captured")
    const [{ wait }] = await sql<{ wait: number }>(
      "select extract(epoch from settled_at - opened_at)::float as wait from payment_transaction where id = $1",
      [txnId]
    )
    expect(wait).toBeGreaterThan(1)
    await expectPaidOnce(cartId)
  })
})
