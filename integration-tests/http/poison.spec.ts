import { MAX_ATTEMPTS } from "../../src/modules/payment-journal/store"
import { sql } from "../support/database"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import { hurryCallbacks, makeOlder } from "../support/hurry"
import {
  callbacksOf,
  eventsOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilSettled,
} from "../support/journal"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"

describe("a callback that can never be settled", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  it("is parked for a person after its last try, and stops nobody else", async () => {
    const { cartId, txnId, reference } = await openPayment(shop)
    await makeOlder(txnId, 5)
    await gateway.addFault({ reference, call: "inquiry", kind: "status", value: "500", times: 2 })
    await gateway.act(reference, { outcome: "paid" })
    await eventually(
      async () => (await callbacksOf(txnId))[0]?.status === "waiting",
      "the first try over"
    )
    await sql("update payment_callback set attempts = $2 where transaction_id = $1", [
      txnId,
      MAX_ATTEMPTS - 1,
    ])
    await hurryCallbacks(txnId)

    const other = await openPayment(shop)
    await gateway.act(other.reference, { outcome: "paid" })
    await untilSettled(other.txnId, "captured")
    await expectPaidOnce(other.cartId)

    const parked = await eventually(async () => {
      const [row] = await callbacksOf(txnId)
      return row.status === "failed" ? row : null
    }, "the last try over")
    expect(parked).toMatchObject({ attempts: MAX_ATTEMPTS, result: expect.any(String) })
    await eventually(async () => (await transactionOf(txnId)).attention, "a person asked")
    expect(await transactionOf(txnId)).toMatchObject({
      attention: "settle_failed",
      attention_details: { callback_id: parked.id, why: parked.result },
    })
    expect((await eventsOf(txnId)).map(({ name }) => name)).toContain("attention")
    await expectUnpaid(cartId)
  })
})
