import type { Deeds } from "../deed"
import { soon } from "../soon"
import type { Ordered, Stand } from "../stand"
import { untilAsked } from "../../support/inquiries"
import { eventsOf, outcomeOf, transactionOf } from "../../support/journal"
import { refundInPortal } from "../../support/portal"

type Money = { captures: string[]; refunds: string[] }

const sum = (amounts: string[]) =>
  amounts.reduce((total, amount) => total + Number(amount), 0).toFixed(2)

/** What was done in the portal is in Medusa, once, and was not sent to the gateway again. */
async function expectFollowed(
  stand: Stand,
  { txnId, orderId, cartId, reference }: Ordered,
  { captures, refunds }: Money
): Promise<void> {
  await soon("Medusa has what was done in the portal", async () => {
    expect((await outcomeOf(cartId)).captures.map(Number).sort()).toEqual(
      captures.map(Number).sort()
    )
    const payment = await stand.admin.paymentOf(orderId)
    const recorded = payment.refunds?.map(({ amount }) => amount) ?? []
    expect(recorded.sort()).toEqual(refunds.map(Number).sort())
  })
  await soon("the journal too", async () => {
    expect(await transactionOf(txnId)).toMatchObject({
      captured_amount: sum(captures),
      refunded_amount: sum(refunds),
      attention: null,
    })
  })
  const held = await stand.held(reference)
  expect(held).toEqual({
    captured: held.captured === null ? null : sum(captures),
    refunded: sum(refunds),
  })
}

async function expectRecorded(txnId: string, name: string, times: number): Promise<void> {
  const recorded = (await eventsOf(txnId)).filter((event) => event.name === name)
  expect(recorded).toHaveLength(times)
}

/** A refund past Medusa; `nth` names it where the portal is an API. */
function refund(stand: Stand, { reference }: Ordered, amount: string, nth = 1): Promise<unknown> {
  return stand.id === "syok2pay"
    ? refundInPortal(reference, amount, nth)
    : stand.gateway.portal(reference, "reversal", stand.amount(amount))
}

export const portal: Deeds = {
  "captures in the portal": async (stand) => {
    const payment = await stand.ordered(stand.ways.reserved!)
    const { txnId, reference, paymentId } = payment
    const refunds: string[] = []
    await stand.gateway.portal(reference, "capture", stand.amount("30.00"))
    await stand.ask(txnId)
    await expectFollowed(stand, payment, { captures: ["30.00"], refunds })
    await stand.gateway.portal(reference, "capture", stand.amount("20.01"))
    await stand.ask(txnId)
    await expectFollowed(stand, payment, { captures: ["30.00", "20.01"], refunds })
    // Seen once more by the schedule, recorded no more than once each.
    await untilAsked(txnId)
    await expectRecorded(txnId, "capture_recorded", 2)
    // The rest from the admin, exactly.
    expect((await stand.admin.capture(paymentId, 78.39)).status).toBe(200)
    await expectFollowed(stand, payment, { captures: ["30.00", "20.01", "78.39"], refunds })
    await expectRecorded(txnId, "capture_recorded", 2)
  },

  "whole capture in the portal": async (stand) => {
    const payment = await stand.ordered(stand.ways.reserved!)
    await stand.gateway.portal(payment.reference, "capture")
    await stand.ask(payment.txnId)
    await expectFollowed(stand, payment, { captures: ["128.40"], refunds: [] })
    await stand.ask(payment.txnId)
    await expectRecorded(payment.txnId, "capture_recorded", 1)
  },

  "refunds in the portal": async (stand) => {
    const payment = await stand.ordered(stand.ways.taken)
    const { txnId, orderId, paymentId } = payment
    const captures = ["128.40"]
    await refund(stand, payment, "28.40", 1)
    await stand.ask(txnId)
    await expectFollowed(stand, payment, { captures, refunds: ["28.40"] })
    await refund(stand, payment, "50.00", 2)
    await stand.ask(txnId)
    await expectFollowed(stand, payment, { captures, refunds: ["28.40", "50.00"] })
    await untilAsked(txnId)
    await expectRecorded(txnId, "refund_recorded", 2)
    const { body } = await stand.admin.request(
      "get",
      `/admin/orders/${orderId}?fields=id,*transactions`
    )
    const booked = body.order.transactions.map(({ amount }: { amount: number }) => amount)
    expect(booked.sort((a: number, b: number) => a - b)).toEqual([-50, -28.4, 128.4])
    // No more than the rest can go back, and all of the rest.
    expect((await stand.admin.refund(paymentId, 50.01)).status).toBe(400)
    expect((await stand.admin.refund(paymentId, 50)).status).toBe(200)
    await expectFollowed(stand, payment, { captures, refunds: ["28.40", "50.00", "50.00"] })
  },

  "whole refund in the portal": async (stand) => {
    const payment = await stand.ordered(stand.ways.taken)
    await refund(stand, payment, "128.40")
    await stand.ask(payment.txnId)
    await expectFollowed(stand, payment, { captures: ["128.40"], refunds: ["128.40"] })
    await stand.ask(payment.txnId)
    await expectRecorded(payment.txnId, "refund_recorded", 1)
    expect((await stand.admin.refund(payment.paymentId, 0.01)).status).toBe(400)
  },
}
