import { deliver } from "../support/deliver"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import { makeOlder } from "../support/hurry"
import {
  callbacksOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilSettled,
} from "../support/journal"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"
import { messageFor, signed } from "../support/syok2pay-messages"

describe("a status under a signature that does not cover it (syok2pay.md 2.2)", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  it.each([
    ["a pending one edited into paid", "PENDING", "SUCCESS"],
    ["a declined one edited into paid", "DECLINED", "SUCCESS"],
    ["a pending one edited into expired", "PENDING", "EXPIRED"],
  ])("%s is asked about and settles nothing", async (_what, txn_status, edited) => {
    const open = await openPayment(shop)
    await makeOlder(open.txnId, 5)
    const message = await messageFor(open.txnId, { txn_status })
    const body = JSON.stringify({ ...message, txn_status: edited })
    await deliver(open.txnId, { headers: signed(message), body }).expect(200)
    await eventually(async () => {
      const [row] = await callbacksOf(open.txnId)
      return row.result === "gateway_says_pending"
    }, "the inquiry's answer")
    expect((await gateway.payment(open.reference)).inquiries).toBeGreaterThan(0)
    expect(await transactionOf(open.txnId)).toMatchObject({
      captured_amount: "0.00",
      order_id: null,
    })
    await shop.complete(open.cartId).expect(400)
    await expectUnpaid(open.cartId)
  })

  it.each([
    ["declined", "paid", "captured"],
    ["paid", "declined", "declined"],
  ] as const)("claiming %s cannot overrule a gateway that says %s", async (lie, outcome, state) => {
    const open = await openPayment(shop)
    await makeOlder(open.txnId, 5)
    await gateway.act(open.reference, { outcome, callbacks: "dropped" })
    const txn_status = lie === "paid" ? "SUCCESS" : "DECLINED"
    const message = await messageFor(open.txnId, { txn_status })
    const body = JSON.stringify(message)
    await deliver(open.txnId, { headers: signed(message), body }).expect(200)
    await untilSettled(open.txnId, state)
    await (outcome === "paid" ? expectPaidOnce(open.cartId) : expectUnpaid(open.cartId))
  })
})
