import { sql } from "../../support/database"
import { eventually } from "../../support/eventually"
import { hurryInquiry, makeOlder } from "../../support/hurry"
import {
  eventsOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilSettled,
  type TransactionRow,
} from "../../support/journal"
import { kustom, staff, take, takeForCart } from "../../support/kustom-shop"
import { Shop } from "../../support/shop"

const abort = (txnId: string) =>
  staff.request("post", `/admin/payment-transactions/${txnId}/abort`, {})

const namesOf = async (txnId: string) => (await eventsOf(txnId)).map(({ name }) => name)

describe("a payment on a device that nobody wants any more", () => {
  const shop = new Shop()

  it("is cancelled by staff, on the phone and in Medusa, and a new one can be taken", async () => {
    const { txnId, cartId, reference } = await takeForCart()
    await makeOlder(txnId, 5)
    const { status, body } = await abort(txnId)
    expect({ status, payment: body.payment_transaction }).toMatchObject({
      status: 200,
      payment: { id: txnId, state: "cancelled", can_abort: false },
    })
    expect(await kustom.payment(reference)).toMatchObject({ status: "CANCELLED" })
    await expectUnpaid(cartId)
    const again = await abort(txnId)
    expect({ status: again.status, message: again.body.message }).toEqual({
      status: 400,
      message: expect.stringMatching(/is cancelled/),
    })
    const next = await take({ cart_id: cartId })
    const second = await transactionOf(next.body.payment_transaction.id)
    await kustom.act(second.reference, { outcome: "paid" })
    await untilSettled(second.id, "captured")
    await expectPaidOnce(cartId)
  })

  it("loses the race with the tap: it is paid, and one order stands", async () => {
    const { txnId, cartId, reference } = await takeForCart()
    await makeOlder(txnId, 5)
    await kustom.act(reference, { outcome: "paid", callbacks: "dropped" })
    const { body } = await abort(txnId)
    expect(body.payment_transaction).toMatchObject({
      state: "captured",
      order_id: expect.any(String),
    })
    await expectPaidOnce(cartId)
  })

  it("is ended on the phone before another one of the same cart is taken", async () => {
    const first = await takeForCart()
    await makeOlder(first.txnId, 5)
    const { body } = await take({ cart_id: first.cartId })
    expect(await kustom.payment(first.reference)).toMatchObject({ status: "CANCELLED" })
    const second = await transactionOf(body.payment_transaction.id)
    expect(second.id).not.toBe(first.txnId)
    expect(await transactionOf(first.txnId)).toMatchObject({ state: "cancelled" })
    await kustom.act(second.reference, { outcome: "paid" })
    await untilSettled(second.id, "captured")
    await expectPaidOnce(first.cartId)
  })

  it("is not replaced when it has just been paid", async () => {
    const { txnId, cartId, reference } = await takeForCart()
    await makeOlder(txnId, 5)
    await kustom.act(reference, { outcome: "paid", callbacks: "dropped" })
    const { status, body } = await take({ cart_id: cartId })
    expect({ status, message: body.message }).toEqual({
      status: 400,
      message: expect.stringMatching(/just been paid/),
    })
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
  })

  it("is ended on the phone when the shopper chooses another way to pay", async () => {
    const { txnId, collectionId, reference, cartId } = await takeForCart()
    await makeOlder(txnId, 5)
    await shop.openSession(collectionId, { provider: "pp_system_default" }).expect(200)
    await eventually(
      async () => (await kustom.payment(reference)).status === "CANCELLED",
      "the phone asks no more"
    )
    await untilSettled(txnId, "cancelled")
    expect(await eventsOf(txnId)).toContainEqual(
      expect.objectContaining({ name: "aborted", cause: "session_deleted" })
    )
    await expectUnpaid(cartId)
  })

  it("is ended when nobody has paid in time", async () => {
    const { txnId, cartId, reference } = await takeForCart()
    await makeOlder(txnId, 301)
    const { expires_at, created_at } = (await transactionOf(txnId)) as TransactionRow & {
      created_at: Date
    }
    expect(Number(expires_at) - Number(created_at)).toBeGreaterThan(595_000)
    await sql("update payment_transaction set expires_at = now() where id = $1", [txnId])
    await hurryInquiry(txnId)
    await untilSettled(txnId, "cancelled")
    expect(await kustom.payment(reference)).toMatchObject({ status: "CANCELLED" })
    expect(await eventsOf(txnId)).toContainEqual(
      expect.objectContaining({ name: "aborted", cause: "expired" })
    )
    await expectUnpaid(cartId)
  })
})

describe("a payment whose opening was never answered", () => {
  const shop = new Shop()

  /** On the phone, although staff was told that it failed. */
  const orphan = async () => {
    const cart = await shop.fillCart({ currency: "sek" })
    await kustom.addFault({ call: "initiate", kind: "hang_up", times: 1 })
    const { status, body } = await take({ cart_id: cart.cartId })
    expect({ status, message: body.message }).toEqual({
      status: 500,
      message: expect.stringMatching(/Kustom could not start this payment/),
    })
    const [row] = await sql<TransactionRow>(
      "select * from payment_transaction where cart_id = $1",
      [cart.cartId]
    )
    return { ...cart, txnId: row.id, reference: row.reference }
  }

  it("is found by its webhook and taken from the phone, and the next one is paid", async () => {
    const { txnId, cartId, reference } = await orphan()
    await untilSettled(txnId, "cancelled")
    expect(await namesOf(txnId)).toEqual(expect.arrayContaining(["open_failed", "located"]))
    expect(await kustom.payment(reference)).toMatchObject({ status: "CANCELLED" })
    const { body } = await take({ cart_id: cartId })
    const next = await transactionOf(body.payment_transaction.id)
    await kustom.act(next.reference, { outcome: "paid" })
    await untilSettled(next.id, "captured")
    await expectPaidOnce(cartId)
  })

  it("is paid for when the customer was quicker", async () => {
    await kustom.addFault({ call: "callback", kind: "drop", times: 2 })
    const { txnId, cartId, reference } = await orphan()
    await kustom.act(reference, { outcome: "paid" })
    expect(await untilSettled(txnId, "captured")).toMatchObject({ attention: null })
    await expectPaidOnce(cartId)
  })
})
