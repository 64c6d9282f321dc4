import { expectByItself } from "./by-itself"
import { expectPlaced } from "./stray"
import type { Deeds } from "../deed"
import { expectGivenBack, expectStill } from "../given-back"
import { breaks, type Break } from "../break-shop"
import { isRollbackStuck } from "../stuck-rollback"
import type { Payment, Stand } from "../stand"
import { facts } from "../../setup/facts"
import { expectUnpaid, untilAttention } from "../../support/journal"

/** A payment for a cart of what can run out. */
const openScarce = (stand: Stand, role?: string) =>
  stand.open(role, { variantId: facts().scarceVariantId })

/**
 * Paid while the shop can take no order; mended when `then` is done, whatever came. Once more with
 * another payment when it was Medusa that never said that there is no order.
 */
async function whileBroken(
  stand: Stand,
  broken: Break,
  then: (payment: Payment) => Promise<void>,
  role?: string
): Promise<void> {
  for (let isLast = false; ; isLast = true) {
    const payment = await openScarce(stand, role)
    await broken.happens()
    try {
      await stand.pay(payment)
      return await then(payment)
    } catch (error) {
      if (isLast || !(await isRollbackStuck(payment.cartId))) {
        throw error
      }
    } finally {
      await broken.isMended()
    }
  }
}

const held = (broken: Break) => (stand: Stand, cell: string) =>
  whileBroken(stand, broken, async (payment) => {
    expect(await untilAttention(payment.txnId)).toMatchObject({
      attention: "order_failed",
      attention_details: { error: expect.stringMatching(broken.error) },
      state: stand.ways.usual.state,
      order_id: null,
    })
    await expectUnpaid(payment.cartId)
    await expectStill(stand, payment, "order_failed")
    await expectGivenBack(stand, payment, cell)
    await expectUnpaid(payment.cartId)
  })

const placed = (broken: Break) => (stand: Stand) =>
  whileBroken(stand, broken, async (payment) => {
    expect(await untilAttention(payment.txnId)).toMatchObject({ attention: "order_failed" })
    await broken.isMended()
    await expectPlaced(stand, payment)
  })

/** Paid, and Medusa takes no order. These move the shop itself, so one is run after the other. */
export const orderFailed: Deeds = {
  "no stock": held(breaks.stock),
  "no shipping": held(breaks.shipping),
  "no region": held(breaks.region),
  "placed: stock is back": placed(breaks.stock),
  "placed: shipping is back": placed(breaks.shipping),
  "placed: region is back": placed(breaks.region),
  "by itself: no stock": (stand, cell) =>
    whileBroken(
      stand,
      breaks.stock,
      (payment) => expectByItself(stand, payment, cell, "order_failed"),
      "generous"
    ),
}
