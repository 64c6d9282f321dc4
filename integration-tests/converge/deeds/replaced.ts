import type { Deeds } from "../deed"
import { expectGivenBack, expectStill, refundStray } from "../given-back"
import { soon } from "../soon"
import { Stand, type Payment } from "../stand"
import {
  expectAuthorizedOnce,
  expectPaidOnce,
  transactionOf,
  untilAttention,
  untilSettled,
} from "../../support/journal"

const orderCheck = ({ ways }: Stand) =>
  ways.usual.state === "captured" ? expectPaidOnce : expectAuthorizedOnce

/** Both attempts for one cart, the newer one paid first: its order stands, the older is one too many. */
async function bothPaid(
  stand: Stand,
  first: Payment,
  other: Stand,
  second: Payment,
  cell: string
): Promise<void> {
  await other.pay(second)
  await untilSettled(second.txnId, other.ways.usual.state)
  await stand.pay(first)
  expect(await untilAttention(first.txnId)).toMatchObject({
    attention: "double_payment",
    state: stand.ways.usual.state,
  })
  await expectStill(stand, first, "double_payment")
  await expectGivenBack(stand, first, cell)
  await orderCheck(other)(first.cartId)
  expect((await refundStray(other, second.txnId)).status).toBe(400)
  expect(await transactionOf(second.txnId)).toMatchObject({
    attention: null,
    state: other.ways.usual.state,
    refunded_amount: "0.00",
  })
}

/** Paid on a session that Medusa has replaced since. */
export const replaced: Deeds = {
  "replaced, then paid": async (stand) => {
    const payment = await stand.open()
    await stand.replace(payment)
    await stand.pay(payment)
    expect(await untilSettled(payment.txnId, stand.ways.usual.state)).toMatchObject({
      attention: null,
      session_deleted_at: null,
    })
    await soon("its order stands", () => orderCheck(stand)(payment.cartId))
  },

  "paid twice": async (stand, cell) => {
    const first = await stand.open()
    await bothPaid(stand, first, stand, await stand.again(first), cell)
  },

  "paid twice, two gateways": async (stand, cell) => {
    const { gateway, options } = stand.ways.beside
    const other = new Stand(gateway)
    const first = await stand.open("main", options)
    await stand.replace(first)
    await bothPaid(stand, first, other, await other.openFor(first), cell)
  },
}
