import { placedFirst } from "./order-first"
import type { Deeds } from "../deed"
import { expectGivenBack, expectStill, refundStray } from "../given-back"
import { change, reprice, restore, takeOut } from "../change-cart"
import type { Payment, Stand } from "../stand"
import { soon } from "../soon"
import {
  expectAuthorizedOnce,
  expectPaidOnce,
  expectUnpaid,
  outcomeOf,
  untilAttention,
  untilSettled,
} from "../../support/journal"

/** Paid, and no order can come of it as things stand. */
export type Case = { attention: string; make: (stand: Stand, role?: string) => Promise<Payment> }

export const cases = {
  "cart changed": {
    // Its session went with the change.
    attention: "late_payment",
    make: async (stand, role) => {
      const payment = await stand.open(role)
      await change(stand, payment)
      await stand.pay(payment)
      return payment
    },
  },
  "cart changed past Medusa": {
    attention: "cart_changed",
    make: async (stand, role) => {
      const payment = await stand.open(role)
      await reprice(payment)
      await stand.pay(payment)
      return payment
    },
  },
  "order cancelled before": {
    attention: "late_payment",
    make: async (stand, role = "first") => {
      const payment = await placedFirst(stand, role)
      const path = `/admin/orders/${payment.orderId}/cancel`
      expect((await stand.admin.request("post", path, {})).status).toBe(200)
      await stand.pay(payment)
      return payment
    },
  },
  "paid late": {
    attention: "late_payment",
    make: async (stand, role) => {
      const payment = await stand.open(role)
      if (stand.id === "b2binpay") {
        await stand.act(payment, { outcome: "late" })
        return payment
      }
      await stand.act(payment, { outcome: "expired" })
      await untilSettled(payment.txnId, "expired")
      await stand.pay(payment)
      return payment
    },
  },
} satisfies Record<string, Case>

/** Held for a person by default, who looks again in vain and gives it back. */
const held =
  ({ attention, make }: Case, isOrdered = false) =>
  async (stand: Stand, cell: string) => {
    const payment = await make(stand)
    expect(await untilAttention(payment.txnId)).toMatchObject({ attention })
    expect(await stand.held(payment.reference)).toMatchObject({ refunded: "0.00" })
    // Only what comes late is placed when a person looks again (`placed: late`).
    if (make !== cases["paid late"].make) {
      await expectStill(stand, payment, attention)
    }
    await expectGivenBack(stand, payment, cell)
    if (isOrdered) {
      expect(await outcomeOf(payment.cartId)).toMatchObject({ payments: 0, captures: [] })
      return
    }
    await expectUnpaid(payment.cartId)
  }

export const stray: Deeds = {
  "cart changed": held(cases["cart changed"]),
  "cart changed past Medusa": held(cases["cart changed past Medusa"]),
  "order cancelled before": held(cases["order cancelled before"], true),
  "paid late": held(cases["paid late"]),
}

/** What was in the way is mended, and the person wants the order. */
const placed =
  ({ attention, make }: Case, mend: (stand: Stand, payment: Payment) => Promise<void>) =>
  async (stand: Stand, cell: string) => {
    const payment = await make(stand)
    expect(await untilAttention(payment.txnId)).toMatchObject({ attention })
    await mend(stand, payment)
    if (cell === "by option") {
      return expectStill(stand, payment, attention)
    }
    await expectPlaced(stand, payment)
  }

export async function expectPlaced(stand: Stand, { txnId, cartId }: Payment): Promise<void> {
  await stand.admin.request("post", `/admin/payment-transactions/${txnId}/settle`, {})
  const { state } = stand.ways.usual
  expect(await untilSettled(txnId, state)).toMatchObject({
    attention: null,
    order_id: expect.any(String),
    refunded_amount: "0.00",
  })
  const expectOrder = state === "captured" ? expectPaidOnce : expectAuthorizedOnce
  await soon("one order stands", () => expectOrder(cartId))
  expect((await refundStray(stand, txnId)).status).toBe(400)
}

export const placedNow: Deeds = {
  "placed: changed cart": placed(cases["cart changed"], takeOut),
  "placed: cart past Medusa": placed(cases["cart changed past Medusa"], (_, payment) =>
    restore(payment)
  ),
  "placed: late": placed(cases["paid late"], async () => undefined),
}
