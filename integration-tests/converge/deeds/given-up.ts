import type { Deeds } from "../deed"
import { settleAnew } from "../given-back"
import type { Ordered, Stand } from "../stand"
import { sql } from "../../support/database"
import { eventually } from "../../support/eventually"
import { hurryInquiry } from "../../support/hurry"
import {
  eventsOf,
  transactionOf,
  untilAttention,
  untilState,
  untilWorkedOff,
} from "../../support/journal"

const namesOf = async (txnId: string) => (await eventsOf(txnId)).map(({ name }) => name)

/** The reservation has ended at the gateway; an order counted on it. */
async function expectFollowed(stand: Stand, payment: Ordered, state: string): Promise<void> {
  const { txnId, orderId } = payment
  expect(await untilAttention(txnId)).toMatchObject({
    state,
    attention: "authorization_ended",
    attention_details: { order_id: orderId, payment: state },
  })
  expect((await stand.admin.paymentOf(orderId)).canceled_at).toEqual(expect.any(String))
  const names = await namesOf(txnId)
  expect(names.filter((name) => name === "payment_cancelled")).toHaveLength(1)
}

/** What a process leaves that dies before the gateway hears of Medusa's cancel. */
async function cutOffCancel(txnId: string, minutesAgo: number): Promise<void> {
  await sql(
    `insert into payment_event (id, transaction_id, name, from_state, cause, created_at)
     values ('pev_' || $1, $1, 'cancel_asked', 'authorized', 'cut off', now())
     on conflict (id) do nothing`,
    [txnId]
  )
  await sql(
    `update payment_event set created_at = now() - make_interval(mins => $2) where id = 'pev_' || $1`,
    [txnId, minutesAgo]
  )
}

const inquire = ({ admin }: Stand, txnId: string) =>
  admin.request("post", `/admin/payment-transactions/${txnId}/inquire`, {})

const cancelOrder = ({ admin }: Stand, { orderId }: Ordered) =>
  admin.request("post", `/admin/orders/${orderId}/cancel`, {})

/** What becomes of a reservation that is not wanted any more, or is gone. */
export const givenUp: Deeds = {
  "cancel in the portal": async (stand) => {
    const payment = await stand.ordered(stand.ways.reserved!)
    await stand.gateway.portal(payment.reference, "cancel")
    await stand.ask(payment.txnId)
    await expectFollowed(stand, payment, "cancelled")
  },

  "authorization runs out": async (stand) => {
    const payment = await stand.ordered(stand.ways.reserved!)
    await stand.gateway.portal(payment.reference, "expire")
    await stand.ask(payment.txnId)
    await expectFollowed(stand, payment, "expired")
  },

  "cancel in Medusa": async (stand) => {
    const payment = await stand.ordered(stand.ways.reserved!)
    expect((await cancelOrder(stand, payment)).status).toBe(200)
    await untilState(payment.txnId, "cancelled")
    await stand.ask(payment.txnId)
    expect(await transactionOf(payment.txnId)).toMatchObject({
      state: "cancelled",
      attention: null,
    })
    expect(await namesOf(payment.txnId)).not.toContain("payment_cancelled")
  },

  "cancel in Medusa that fails": async (stand) => {
    const payment = await stand.ordered(stand.ways.reserved!)
    const { txnId, reference } = payment
    // A message that is still being looked into would count it as settled meanwhile.
    await untilWorkedOff(txnId)
    const { id: fault } = await stand.gateway.addFault({
      ...{ reference, call: "void", kind: "status", value: "503" },
    })
    // Medusa swallows the error.
    expect((await cancelOrder(stand, payment)).status).toBe(200)
    expect(await namesOf(txnId)).toEqual(expect.arrayContaining(["cancel_asked", "cancel_failed"]))
    expect(await transactionOf(txnId)).toMatchObject({ state: "authorized", settled_at: null })

    // Still in vain: nothing is given up for good.
    await hurryInquiry(txnId)
    await eventually(
      async () => Number((await transactionOf(txnId)).next_inquiry_at) - Date.now() > 40_000,
      "asked again in a minute"
    )
    expect(await transactionOf(txnId)).toMatchObject({ state: "authorized", attention: null })

    await stand.gateway.removeFault(fault)
    await hurryInquiry(txnId)
    expect(await untilState(txnId, "cancelled")).toMatchObject({ attention: null })
  },

  "cancel cut off": async (stand) => {
    const payment = await stand.ordered(stand.ways.reserved!)
    const { txnId, orderId, paymentId } = payment
    await cutOffCancel(txnId, 3)
    await stand.ask(txnId)
    expect(await untilAttention(txnId)).toMatchObject({
      state: "authorized",
      attention: "cancel_not_sent",
      attention_details: { order_id: orderId, payment_id: paymentId },
    })
    expect((await stand.admin.paymentOf(orderId)).canceled_at).toBeNull()
    // Told once: a person looks, and it is as it was.
    expect((await settleAnew(stand, txnId)).body.payment_transaction.attention).toBeNull()
    await stand.ask(txnId)
    expect(await transactionOf(txnId)).toMatchObject({ state: "authorized", attention: null })
    expect((await cancelOrder(stand, payment)).status).toBe(200)
    expect(await untilState(txnId, "cancelled")).toMatchObject({ attention: null })
  },

  "cancel cut off, then gone": async (stand) => {
    const payment = await stand.ordered(stand.ways.reserved!)
    const { txnId, reference } = payment
    await cutOffCancel(txnId, 0)
    await stand.gateway.portal(reference, "cancel")
    await inquire(stand, txnId)
    await untilState(txnId, "cancelled")
    // It may still be under way, so that nobody is asked yet.
    expect(await transactionOf(txnId)).toMatchObject({ attention: null })
    expect(Number((await transactionOf(txnId)).next_inquiry_at) - Date.now()).toBeLessThan(130_000)
    await cutOffCancel(txnId, 3)
    await stand.ask(txnId)
    await expectFollowed(stand, payment, "cancelled")
  },
}
