import type { Deeds } from "../deed"
import { soon } from "../soon"
import type { Stand } from "../stand"
import { eventsOf, transactionOf } from "../../support/journal"

type Named = { id: string; amount: number }

/** Each was asked for under Medusa's own id and ended well under it, with its exact amount. */
async function expectKeys(txnId: string, asked: string, done: string, rows: Named[]) {
  const wanted = rows.map(({ id, amount }) => `${id} ${amount.toFixed(2)}`).sort()
  await soon(`${done} under Medusa's ids`, async () => {
    const events = (await eventsOf(txnId)) as unknown as {
      name: string
      amount: string
      details: { key: string }
    }[]
    const named = (name: string) =>
      events
        .filter((event) => event.name === name)
        .map(({ amount, details }) => `${details.key} ${amount}`)
        .sort()
    // What was more than the rest was asked for too, and refused before the gateway heard of it.
    expect(named(asked)).toEqual(expect.arrayContaining(wanted))
    expect(named(done)).toEqual(wanted)
  })
}

/** Where refunds are payouts: the address before the first, the transfer's end after each. */
const payout = {
  before: async ({ admin, id }: Stand, txnId: string) => {
    if (id !== "b2binpay") {
      return
    }
    const path = `/admin/payment-transactions/${txnId}/refund-details`
    const { status } = await admin.request("post", path, {
      address: "TXYZexampleAddressOfTheCustomer",
      currency: "2145",
      beneficiary: { name: "Aina Example", country: "EE" },
    })
    expect(status).toBe(200)
  },
  after: async ({ gateway, id }: Stand, reference: string) => {
    if (id === "b2binpay") {
      await gateway.portal(reference, "confirm_payout")
    }
  },
}

/** Exact parts, several in a row. */
export const admin: Deeds = {
  "part captures from the admin": async (stand) => {
    const { txnId, orderId, paymentId, reference } = await stand.ordered(stand.ways.reserved!)
    for (const [amount, total] of [
      [30, "30.00"],
      [20.01, "50.01"],
      [78.39, "128.40"],
    ] as const) {
      expect((await stand.admin.capture(paymentId, amount)).status).toBe(200)
      expect(await stand.held(reference)).toMatchObject({ captured: total })
    }
    // There is nothing left; Medusa answers so by doing nothing.
    expect((await stand.admin.capture(paymentId, 0.01)).status).toBe(200)
    const { captures = [] } = await stand.admin.paymentOf(orderId)
    expect(captures).toHaveLength(3)
    await expectKeys(txnId, "capture_asked", "captured_at_gateway", captures)
    await soon("all is captured", async () => {
      expect(await transactionOf(txnId)).toMatchObject({
        state: "captured",
        captured_amount: "128.40",
        attention: null,
      })
    })
  },

  "part refunds from the admin": async (stand) => {
    const way = { ...stand.ways.taken, role: stand.ways.refunding }
    const { txnId, orderId, paymentId, reference } = await stand.ordered(way)
    await payout.before(stand, txnId)
    for (const [amount, total] of [
      [28.4, "28.40"],
      [50, "78.40"],
      [39.99, "118.39"],
    ] as const) {
      expect((await stand.admin.refund(paymentId, amount)).status).toBe(200)
      await payout.after(stand, reference)
      await soon(`${total} has gone back`, async () => {
        expect(await transactionOf(txnId)).toMatchObject({
          refunded_amount: total,
          refund_pending_at: null,
          attention: null,
        })
      })
      expect(await stand.held(reference)).toMatchObject({ refunded: total })
    }
    expect((await stand.admin.refund(paymentId, 10.02)).status).toBe(400)
    const { refunds = [] } = await stand.admin.paymentOf(orderId)
    expect(refunds).toHaveLength(3)
    await expectKeys(txnId, "refund_asked", "refunded_at_gateway", refunds)
  },
}
