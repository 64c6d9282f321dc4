import type { Deeds } from "../deed"
import type { Stand } from "../stand"
import { soon } from "../soon"
import { sql } from "../../support/database"
import {
  expectAuthorizedOnce,
  expectPaidOnce,
  expectUnpaid,
  untilSettled,
  untilState,
} from "../../support/journal"

export async function sessionStatus(sessionId: string): Promise<string> {
  const [row] = await sql<{ status: string }>("select status from payment_session where id = $1", [
    sessionId,
  ])
  return row.status
}

const closed = (end: "declined" | "cancelled" | "expired") => async (stand: Stand) => {
  const { outcome, state } = stand.ways.ends[end]!
  const payment = await stand.open()
  await stand.act(payment, { outcome })
  expect(await untilSettled(payment.txnId, state)).toMatchObject({
    attention: null,
    captured_amount: "0.00",
    order_id: null,
  })
  expect(await sessionStatus(payment.sessionId)).toBe(state === "declined" ? "error" : "canceled")
  await stand.shop.complete(payment.cartId).expect(400)
  await expectUnpaid(payment.cartId)
}

/** Ends without money close session and transaction. */
export const ended: Deeds = {
  declined: closed("declined"),
  cancelled: closed("cancelled"),
  expired: closed("expired"),

  "paid after a decline": async (stand) => {
    const { state } = stand.ways.usual
    const payment = await stand.open()
    await stand.act(payment, { outcome: "declined" })
    const isOver = stand.ways.ends.declined?.outcome === "declined"
    await (isOver ? untilSettled(payment.txnId, "declined") : untilState(payment.txnId, "pending"))
    await stand.pay(payment)
    expect(await untilSettled(payment.txnId, state)).toMatchObject({ attention: null })
    const expectOrder = state === "captured" ? expectPaidOnce : expectAuthorizedOnce
    await soon("one order stands", () => expectOrder(payment.cartId))
  },
}
