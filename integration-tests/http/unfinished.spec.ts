import { sql } from "../support/database"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import { hurryInquiry, makeOlder } from "../support/hurry"
import {
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilAtRest,
  untilAttention,
  untilSettled,
} from "../support/journal"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"

describe("a payment found by inquiry whose order cannot be placed at this moment", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  /** As a completion leaves a cart that is still under way elsewhere. */
  const setCompleting = (cartId: string, completing: boolean) =>
    sql("update cart set completed_at = case when $2 then now() end where id = $1", [
      cartId,
      completing,
    ])

  it("is tried again within a minute, until the order is there", async () => {
    const { cartId, txnId, reference } = await openPayment(shop)
    await makeOlder(txnId, 5)
    await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
    await setCompleting(cartId, true)
    await hurryInquiry(txnId)
    const waiting = await eventually(
      async () => {
        const row = await transactionOf(txnId)
        const lease = Number(row.next_inquiry_at) - Date.now() > 61_000
        return row.state === "captured" && !lease ? row : null
      },
      "the payment verified and put off",
      25_000
    )
    expect(waiting).toMatchObject({
      settled_at: null,
      attention: null,
      next_inquiry_at: expect.any(Date),
    })
    await expectUnpaid(cartId)

    await setCompleting(cartId, false)
    await hurryInquiry(txnId)
    expect(await untilSettled(txnId, "captured")).toMatchObject({ attention: null })
    await expectPaidOnce(cartId)
    await untilAtRest(txnId)
  })

  it("becomes a person's business when that goes on for hours", async () => {
    const { cartId, txnId, reference } = await openPayment(shop)
    await makeOlder(txnId, 3 * 3600)
    await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
    await setCompleting(cartId, true)
    await hurryInquiry(txnId)
    expect(await untilAttention(txnId)).toMatchObject({
      attention: "settle_failed",
      attention_details: { why: "cart_is_completing" },
      captured_amount: "128.40",
    })
    await expectUnpaid(cartId)
  })
})
