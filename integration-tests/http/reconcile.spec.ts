import { sql } from "../support/database"
import { eventually } from "../support/eventually"
import { Gateway, type Outcome } from "../support/gateway"
import { hurryInquiry, makeOlder } from "../support/hurry"
import { untilAsked } from "../support/inquiries"
import {
  callbacksOf,
  eventsOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilAtRest,
  untilAttention,
  untilSettled,
} from "../support/journal"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"

describe("asking the gateway without having been told anything", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  const endedSilently = async (outcome: Outcome, provider?: string) => {
    const payment = await openPayment(shop, { provider })
    await makeOlder(payment.txnId, 5)
    await gateway.act(payment.reference, { outcome, callbacks: "dropped" })
    return payment
  }

  const sessionStatus = async (id: string) =>
    (await sql<{ status: string }>("select status from payment_session where id = $1", [id]))[0]
      .status

  it("finds a payment whose callback was lost, and says that it asked", async () => {
    const { cartId, txnId } = await endedSilently("paid")
    await hurryInquiry(txnId)
    const { order_id } = await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
    await untilAtRest(txnId)
    const events = await eventsOf(txnId)
    expect(events.map(({ name, cause }) => `${name} ${cause}`)).toEqual([
      "opened null",
      "state_changed inquiry",
      "order_placed inquiry",
      "capture_recorded inquiry",
    ])
    const rows = await eventually(async () => {
      const found = await callbacksOf(txnId)
      return found.length ? found : null
    }, "the inquiry in the list of callbacks")
    expect(rows).toEqual([
      expect.objectContaining({ channel: "inquiry", status: "done", result: order_id }),
    ])
  })

  it("asks after 1, 3, 10, 30 minutes and 2 hours, when it expires, then daily until a week after", async () => {
    const DAY = 86_400
    const due = [
      { age: 61, next: { after: 180 } },
      { age: 181, next: { after: 600 } },
      { age: 601, next: { after: 1800 } },
      { age: 1801, next: { after: 7200 } },
      { age: 7201, next: { in: DAY } },
      { age: 7201, expired: -1800, next: { past: 1 } },
      { age: 6 * DAY, expired: 5 * DAY, next: { in: DAY } },
      { age: 9 * DAY, expired: 8 * DAY, next: null },
    ]
    const asked = due.map(async ({ age, expired = -2 * DAY, next }) => {
      const { txnId, reference } = await openPayment(shop)
      // Whatever the sandbox's short expiry does meanwhile, the gateway says that it is pending.
      await gateway.addFault({ reference, call: "inquiry", kind: "stale_status" })
      await makeOlder(txnId, age)
      await sql(
        `update payment_transaction set next_inquiry_at = now(),
           expires_at = now() - make_interval(secs => $2) where id = $1`,
        [txnId, expired]
      )
      await eventually(
        async () => {
          const [row] = await sql<Record<"after" | "past" | "in", number | null>>(
            `select extract(epoch from next_inquiry_at - created_at)::float as after,
               extract(epoch from next_inquiry_at - expires_at)::float as past,
               extract(epoch from next_inquiry_at - updated_at)::float as in
             from payment_transaction where id = $1 and state = 'pending'`,
            [txnId]
          )
          const near = (seen: number | null, wanted: number) =>
            seen !== null && Math.abs(seen - wanted) < 0.5
          return (
            row &&
            (next === null
              ? row.in === null
              : next.after
                ? near(row.after, next.after)
                : next.past
                  ? near(row.past, next.past)
                  : near(row.in, next.in ?? 0))
          )
        },
        `the payment of age ${age} planned for ${JSON.stringify(next)}`,
        25_000
      )
    })
    await Promise.all(asked)
  })

  it("does not settle by asking alone where the account insists on a callback", async () => {
    const { cartId, txnId, reference } = await endedSilently("paid", "pp_syok2pay_strict")
    await untilAsked(txnId)
    expect(await transactionOf(txnId)).toMatchObject({ state: "opened", attention: null })
    await expectUnpaid(cartId)

    const [withheld] = await gateway.callbacks(reference)
    await gateway.resend(withheld.id)
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
  })

  /** The payment, once its next inquiry is planned for some hours later. */
  const planned = (txnId: string) =>
    eventually(async () => {
      const row = await transactionOf(txnId)
      return Number(row.next_inquiry_at) > Date.now() + 3_600_000 ? row : null
    }, "the next inquiry planned")

  it("closes the session of a payment that expired unnoticed, and goes on watching it", async () => {
    const { cartId, txnId, sessionId } = await endedSilently("expired")
    await hurryInquiry(txnId)
    await untilSettled(txnId, "expired")
    expect(await sessionStatus(sessionId)).toBe("canceled")
    await expectUnpaid(cartId)
    const { next_inquiry_at } = await planned(txnId)
    expect(Number(next_inquiry_at) - Date.now()).toBeLessThan(86_400_000)
  })

  it("asks a person about money that comes after the payment had expired", async () => {
    const { cartId, txnId, reference } = await endedSilently("expired")
    await hurryInquiry(txnId)
    await untilSettled(txnId, "expired")
    // What the first inquiry plans must not undo our hurry.
    await planned(txnId)
    await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
    await hurryInquiry(txnId)
    expect(await untilAttention(txnId)).toMatchObject({
      state: "captured",
      captured_amount: "128.40",
      attention: "late_payment",
    })
    await expectUnpaid(cartId)
    expect(await gateway.payment(reference)).toMatchObject({ refunded_amount: "0.00" })
  })
})
