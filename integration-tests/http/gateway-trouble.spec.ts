import { sql } from "../support/database"
import { deliverSigned } from "../support/deliver"
import { eventually } from "../support/eventually"
import { Gateway, type Fault } from "../support/gateway"
import { hurryCallbacks, makeOlder } from "../support/hurry"
import {
  callbacksOf,
  eventsOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilSettled,
  untilWorkedOff,
  type CallbackRow,
} from "../support/journal"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"

describe("a paid callback while the gateway's inquiry is in trouble", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  /** A payment that the gateway calls paid, but does not confirm when asked. */
  const paidUnder = async (fault: Pick<Fault, "kind" | "value" | "times">, provider?: string) => {
    const payment = await openPayment(shop, { provider })
    await makeOlder(payment.txnId, 5)
    await gateway.addFault({ reference: payment.reference, call: "inquiry", times: 1, ...fault })
    await gateway.act(payment.reference, { outcome: "paid" })
    const row = await untilWaiting(payment.txnId, 1)
    return { ...payment, row }
  }

  const untilWaiting = (txnId: string, attempts: number): Promise<CallbackRow> =>
    eventually(async () => {
      const [row] = await callbacksOf(txnId)
      return row?.status === "waiting" && row.attempts === attempts ? row : null
    }, `try ${attempts} of the callback of ${txnId} over`)

  it.each([
    ["500", { kind: "status", value: "500" }, /INTERNAL_ERROR|refused/],
    ["a page of HTML", { kind: "html" }, /without a JSON answer/],
    ["nothing", { kind: "empty" }, /without a JSON answer/],
    ["half of an answer", { kind: "truncated" }, /No usable answer/],
    ["by hanging up", { kind: "hang_up" }, /No usable answer/],
    [
      "that it never heard of the payment",
      { kind: "status", value: "404" },
      /gateway_says_pending/,
    ],
    ["an older status than the callback's", { kind: "stale_status" }, /gateway_says_pending/],
  ])("is neither lost nor believed when the gateway answers %s", async (_, fault, result) => {
    const { cartId, txnId, row } = await paidUnder(fault)
    expect(row.result).toMatch(result)
    await expectUnpaid(cartId)
    expect(await transactionOf(txnId)).toMatchObject({ captured_amount: "0.00", attention: null })

    await hurryCallbacks(txnId)
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
  })

  it("gives up a slow answer after the account's own time and asks again", async () => {
    const { cartId, txnId, row } = await paidUnder(
      { kind: "timeout", value: "20000" },
      "pp_syok2pay_hasty"
    )
    expect(row.result).toContain("within 1000 ms")
    await hurryCallbacks(txnId)
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
  })

  it("waits as long as the gateway asks for with 429", async () => {
    const { cartId, txnId, row } = await paidUnder({ kind: "status", value: "429/600" })
    const [{ wait }] = await sql<{ wait: number }>(
      "select extract(epoch from next_attempt_at - updated_at)::float as wait from payment_callback where id = $1",
      [row.id]
    )
    expect(wait).toBeGreaterThanOrEqual(599)
    expect(wait).toBeLessThanOrEqual(601)
    await hurryCallbacks(txnId)
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
  })

  it("stays pending at a status nobody documented, and says so once", async () => {
    const fault = { kind: "unknown_status", value: "ON_HOLD_X", times: 2 }
    const { cartId, txnId } = await paidUnder(fault)
    await hurryCallbacks(txnId)
    await untilWaiting(txnId, 2)
    expect(await transactionOf(txnId)).toMatchObject({ state: "pending", attention: null })
    await expectUnpaid(cartId)
    const noted = (await eventsOf(txnId)).filter(({ name }) => name === "unknown_status")
    expect(noted).toEqual([expect.objectContaining({ details: { status: "ON_HOLD_X" } })])

    await hurryCallbacks(txnId)
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
  })

  it("takes nothing back that the gateway had confirmed before it answered an older status", async () => {
    const { cartId, txnId, reference } = await openPayment(shop)
    await gateway.act(reference, { outcome: "paid" })
    await untilSettled(txnId, "captured")
    await gateway.addFault({ reference, call: "inquiry", kind: "stale_status", times: 1 })
    await deliverSigned(txnId, { txn_status: "FAILED" })
    await untilWorkedOff(txnId, 2)
    expect((await gateway.payment(reference)).inquiries).toBeGreaterThan(1)
    expect(await transactionOf(txnId)).toMatchObject({
      state: "captured",
      captured_amount: "128.40",
      attention: null,
    })
    expect((await eventsOf(txnId)).filter(({ name }) => name === "state_changed")).toHaveLength(1)
    await expectPaidOnce(cartId)
  })
})
