import { finishCallback } from "../../src/modules/payment-journal/store"
import { sql } from "../support/database"
import { deliverSigned } from "../support/deliver"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import { endLeases, makeOlder } from "../support/hurry"
import {
  callbacksOf,
  expectPaidOnce,
  expectUnpaid,
  untilSettled,
  untilWorkedOff,
} from "../support/journal"
import { connect } from "../support/knex"
import { openPayment } from "../support/open-payment"
import { OwnServer } from "../support/own-server"
import { holdWritesTo } from "../support/table-lock"

jest.setTimeout(240_000)

describe("a server that is killed after it has acknowledged a callback", () => {
  const server = new OwnServer("kill")
  const gateway = new Gateway()
  const url = server.databaseUrl

  const count = async (table: string, orderId: string | null = null) =>
    (
      await sql<{ count: number }>(
        `select count(*)::int from "${table}"${orderId ? " where order_id = $1" : ""}`,
        orderId ? [orderId] : [],
        url
      )
    )[0].count

  const untilHeldBack = (table: string) =>
    eventually(
      async () =>
        (
          await sql<object>(
            "select 1 from pg_locks where relation = $1::regclass and not granted",
            [table],
            url
          )
        )[0],
      `writing ${table} held back`
    )

  beforeAll(() => server.create())
  afterAll(() => server.kill())

  it("places the order after the restart when it died while asking the gateway", async () => {
    const { cartId, txnId, reference } = await openPayment(server.shop, {}, url)
    await makeOlder(txnId, 5, url)
    await gateway.addFault({
      reference,
      call: "inquiry",
      kind: "timeout",
      value: "60000",
      times: 1,
    })
    await gateway.act(reference, { outcome: "paid" })
    await eventually(async () => (await gateway.payment(reference)).inquiries, "the inquiry")
    expect((await gateway.callbacks(reference))[0]).toMatchObject({ status: "Sent", attempts: 1 })
    await server.kill()
    const [left] = await callbacksOf(txnId, url)
    expect(left).toMatchObject({ status: "in_progress", attempts: 1 })
    await expectUnpaid(cartId, url)

    await server.start()
    await endLeases(txnId, url)
    const { order_id } = await untilSettled(txnId, "captured", url)
    await expectPaidOnce(cartId, undefined, url)

    const db = connect(url)
    const late = await finishCallback(
      db,
      { id: left.id, fence: 1 },
      { status: "failed", result: "" }
    )
    await db.destroy()
    expect(late).toBe(false)
    const [row] = await untilWorkedOff(txnId, 1, url)
    expect(row).toMatchObject({
      status: "done",
      result: `captured: order ${order_id}`,
      attempts: 2,
    })
  })

  it("places the order after the restart when it died with its answer", async () => {
    const { cartId, txnId, reference } = await openPayment(server.shop, {}, url)
    await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
    // Within the second that a fresh session is left alone, so that nothing can have settled.
    const answer = await deliverSigned(txnId, {}, { url: server.shop.url, database: url })
    await server.kill()
    expect(answer.status).toBe(200)
    const [left] = await callbacksOf(txnId, url)
    expect(["new", "waiting", "in_progress"]).toContain(left.status)
    await expectUnpaid(cartId, url)

    // So that only the row itself can bring it back, not the reconciler a minute later.
    await sql("update payment_transaction set next_inquiry_at = null where id = $1", [txnId], url)
    await server.start()
    await untilSettled(txnId, "captured", url, 60_000)
    await expectPaidOnce(cartId, undefined, url)
  })

  it.each([
    ["the payment", "payment", "order_cart"],
    ["the link to the cart", "order_cart", "order_payment_collection"],
    ["the link to the payment", "order_payment_collection", "order_cart"],
  ])(
    "finishes the one order after the restart when it died before writing %s",
    async (_, table, written) => {
      const { cartId, txnId, reference } = await openPayment(server.shop, {}, url)
      await makeOlder(txnId, 5, url)
      const before = await count("order")
      const links = await count(written)
      const release = await holdWritesTo(table, url)
      await gateway.act(reference, { outcome: "paid" })
      await untilHeldBack(table)
      await eventually(async () => (await count(written)) > links, `${written} written`)
      await server.kill()
      await release()

      await server.start()
      await endLeases(txnId, url)
      const { order_id } = await untilSettled(txnId, "captured", url)
      const { orders } = await expectPaidOnce(cartId, undefined, url)
      expect(orders).toEqual([order_id])
      expect((await count("order")) - before).toBe(1)
      expect(await count("order_payment_collection", order_id)).toBe(1)
    }
  )

  it("records the capture after the restart when it died between order and capture", async () => {
    const { cartId, txnId, reference } = await openPayment(server.shop, {}, url)
    await makeOlder(txnId, 5, url)
    const release = await holdWritesTo("capture", url)
    await gateway.act(reference, { outcome: "paid" })
    await eventually(
      () =>
        sql<object>("select 1 from order_cart where cart_id = $1", [cartId], url).then(
          ([row]) => row
        ),
      "the order"
    )
    await untilHeldBack("capture")
    await server.kill()
    await release()

    await server.start()
    await endLeases(txnId, url)
    await untilSettled(txnId, "captured", url)
    await expectPaidOnce(cartId, undefined, url)
  })
})
