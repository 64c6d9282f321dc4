import { deliver, deliverSigned } from "../support/deliver"
import { Gateway } from "../support/gateway"
import { makeOlder } from "../support/hurry"
import { untilAsked } from "../support/inquiries"
import {
  callbacksOf,
  eventsOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilSettled,
  untilWorkedOff,
} from "../support/journal"
import { openPayment } from "../support/open-payment"
import { answerOf, keptRefusal, refusal } from "../support/refusals"
import { Shop } from "../support/shop"
import { messageFor, signed } from "../support/syok2pay-messages"

const seconds = () => Math.floor(Date.now() / 1000)
const MINUTE = 60
const DAY = 86_400

describe("a genuine callback sent again", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  const paidLongAgo = async (age: number) => {
    const open = await openPayment(shop)
    await makeOlder(open.txnId, 5)
    await gateway.act(open.reference, { outcome: "paid", callbacks: "dropped" })
    const message = await messageFor(open.txnId)
    const delivery = {
      headers: signed(message, { at: seconds() - age }),
      body: JSON.stringify(message),
    }
    return { ...open, message, delivery }
  }

  it.each([
    ["ten minutes", 10 * MINUTE],
    ["six days", 6 * DAY],
  ])(
    "%s after it was signed settles once, marked stale, and then has no second effect",
    async (_what, age) => {
      const { cartId, txnId, reference, delivery } = await paidLongAgo(age)
      await deliver(txnId, delivery).expect(200)
      await untilSettled(txnId, "captured")
      const [row] = await untilWorkedOff(txnId)
      expect(row).toMatchObject({ authenticity: "verified", cause: "stale" })
      const [events, { inquiries }] = [await eventsOf(txnId), await gateway.payment(reference)]

      await deliver(txnId, delivery).expect(200, '{"success":true}')
      expect(await untilWorkedOff(txnId)).toMatchObject([{ deliveries: 2, status: "done" }])
      expect(await eventsOf(txnId)).toEqual(events)
      expect((await gateway.payment(reference)).inquiries).toBe(inquiries)
      await expectPaidOnce(cartId)
    }
  )

  it.each([
    ["older than a week", "stale_timestamp", () => seconds() - 7 * DAY - MINUTE],
    ["more than five minutes ahead", "future_timestamp", () => seconds() + 6 * MINUTE],
    ["in milliseconds", "future_timestamp", () => Date.now()],
    ["beyond any clock", "unusable_timestamp", () => 1e20],
    ["negative", "unusable_timestamp", () => -1],
    ["not a number", "unusable_timestamp", () => NaN],
  ])("with a timestamp %s is refused", async (_what, cause, at) => {
    const { cartId, txnId } = await openPayment(shop)
    const message = await messageFor(txnId)
    const delivery = { headers: signed(message, { at: at() }), body: JSON.stringify(message) }
    expect(answerOf(await deliver(txnId, delivery))).toEqual(refusal(401))
    await keptRefusal(txnId, cause, () => deliver(txnId, delivery))
    await expectUnpaid(cartId)
  })

  it("from a clock four minutes fast is taken, without a mark", async () => {
    const { txnId } = await openPayment(shop)
    const message = await messageFor(txnId)
    const headers = signed(message, { at: seconds() + 4 * MINUTE })
    await deliver(txnId, { headers, body: JSON.stringify(message) }).expect(200)
    expect(await callbacksOf(txnId)).toMatchObject([{ authenticity: "verified", cause: null }])
  })
})

describe("a genuine callback sent to somebody else's address", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  it("does not settle another payment of the same amount, nor makes us ask about it", async () => {
    const [mine, theirs] = [await openPayment(shop), await openPayment(shop)]
    await makeOlder(theirs.txnId, 5)
    await gateway.act(mine.reference, { outcome: "paid" })
    await untilSettled(mine.txnId, "captured")
    const [{ url, headers, raw_body: body }] = await gateway.callbacks(mine.reference)

    const { search } = new URL(url)
    await deliver(theirs.txnId, { query: search, headers, body }).expect(200)
    expect(await untilWorkedOff(theirs.txnId)).toMatchObject([
      { authenticity: "verified", status: "ignored", result: "reference_mismatch" },
    ])
    expect((await gateway.payment(theirs.reference)).inquiries).toBe(0)
    expect(await transactionOf(theirs.txnId)).toMatchObject({ state: "opened", settled_at: null })
    await expectUnpaid(theirs.cartId)
  })

  it("is ignored when only the gateway's id is another payment's", async () => {
    const [mine, theirs] = [await openPayment(shop), await openPayment(shop)]
    const { gateway_id } = await transactionOf(theirs.txnId)
    await deliverSigned(mine.txnId, { txn_id: gateway_id }).then(({ status }) =>
      expect(status).toBe(200)
    )
    expect(await untilWorkedOff(mine.txnId)).toMatchObject([
      { status: "ignored", result: "gateway_id_mismatch" },
    ])
    await expectUnpaid(mine.cartId)
  })

  it("is unknown at another account, although the merchant and the secret are the same", async () => {
    const { txnId, cartId } = await openPayment(shop)
    const answer = await deliverSigned(txnId, {}, { account: "syok2pay_strict" })
    expect(answerOf(answer)).toEqual(refusal(404))
    expect(await callbacksOf(txnId)).toEqual([])
    await expectUnpaid(cartId)
  })

  it("is not the callback that an account insists on, even when the money is there", async () => {
    const mine = await openPayment(shop)
    const strict = await openPayment(shop, { provider: "pp_syok2pay_strict" })
    await makeOlder(strict.txnId, 5)
    await gateway.act(strict.reference, { outcome: "paid", callbacks: "dropped" })
    const message = await messageFor(mine.txnId)
    const body = JSON.stringify(message)
    await deliver(strict.txnId, {
      account: "syok2pay_strict",
      headers: signed(message),
      body,
    }).expect(200)
    expect(await untilWorkedOff(strict.txnId)).toMatchObject([{ result: "reference_mismatch" }])

    await untilAsked(strict.txnId)
    expect(await transactionOf(strict.txnId)).toMatchObject({ state: "opened", settled_at: null })
    await expectUnpaid(strict.cartId)

    await deliverSigned(strict.txnId, {}, { account: "syok2pay_strict" })
    await untilSettled(strict.txnId, "captured")
    await expectPaidOnce(strict.cartId)
  })
})
