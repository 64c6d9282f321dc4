import type { Deeds } from "../deed"
import { expectUncalled, forbid } from "../forbid"
import { soon } from "../soon"
import { eventsOf, expectAuthorizedOnce, expectPaidOnce, untilSettled } from "../../support/journal"

/** All checks equal, the cart open. */
export const settled: Deeds = {
  captured: async (stand) => {
    const way = stand.ways.taken
    const payment = await stand.open(way.role)
    const capture = await forbid(stand, payment, "capture")
    await stand.pay(payment, way)
    expect(await untilSettled(payment.txnId, "captured")).toMatchObject({
      attention: null,
      captured_amount: "128.40",
      order_id: expect.any(String),
    })
    await soon("the capture is recorded", () => expectPaidOnce(payment.cartId))
    const names = (await eventsOf(payment.txnId)).map(({ name }) => name)
    expect(names.filter((name) => name === "order_placed")).toHaveLength(1)
    expect(names.filter((name) => name === "capture_recorded")).toHaveLength(1)
    expect(names).not.toContain("capture_asked")
    await expectUncalled(stand, capture)
  },

  authorized: async (stand) => {
    const way = stand.ways.reserved!
    const payment = await stand.open(way.role)
    const capture = await forbid(stand, payment, "capture")
    await stand.pay(payment, way)
    expect(await untilSettled(payment.txnId, "authorized")).toMatchObject({
      attention: null,
      captured_amount: "0.00",
      order_id: expect.any(String),
    })
    await expectAuthorizedOnce(payment.cartId)
    await expectUncalled(stand, capture)
  },
}
