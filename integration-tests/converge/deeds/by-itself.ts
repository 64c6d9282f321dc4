import { attentionOfLess, payLess } from "./mismatch"
import { cases, type Case } from "./stray"
import type { Deeds } from "../deed"
import type { Payment, Stand } from "../stand"
import { soon } from "../soon"
import { eventsOf, transactionOf, untilAttention, untilSettled } from "../../support/journal"

/**
 * The account gives it back without being asked (`strayMoney: "refund"`), once. Where money goes back
 * by hand only, a person is asked as ever, and nothing is tried in vain.
 */
export async function expectByItself(
  stand: Stand,
  { txnId, reference }: Payment,
  cell: string,
  attention: string,
  amount = "128.40"
): Promise<void> {
  const askings = async () =>
    (await eventsOf(txnId)).filter(({ name }) => name === "stray_refund_asked")
  if (cell === "by hand") {
    expect(await untilAttention(txnId)).toMatchObject({ attention, refunded_amount: "0.00" })
    await stand.ask(txnId)
    expect(await transactionOf(txnId)).toMatchObject({ attention })
    expect(await askings()).toEqual([])
    return
  }
  const isReserved = stand.ways.usual.state === "authorized"
  await soon("it has gone back", async () => {
    expect(await transactionOf(txnId)).toMatchObject(
      isReserved
        ? { state: "cancelled", attention: null }
        : { refunded_amount: amount, attention: null }
    )
  })
  expect(await stand.held(reference)).toMatchObject({ refunded: isReserved ? "0.00" : amount })
  // Two that settle at once may both ask; the gateway is asked what it still holds before anything is sent.
  const causes = (await askings()).map(({ cause }) => cause)
  expect([...new Set(causes)]).toEqual(["strayMoney"])
}

const generous =
  ({ attention, make }: Case) =>
  async (stand: Stand, cell: string) => {
    const payment = await make(stand, "generous")
    await expectByItself(stand, payment, cell, attention)
  }

export const byItself: Deeds = {
  "by itself: cart changed": generous(cases["cart changed"]),
  "by itself: cart past Medusa": generous(cases["cart changed past Medusa"]),
  "by itself: order cancelled": generous(cases["order cancelled before"]),
  "by itself: paid late": generous(cases["paid late"]),
  "by itself: paid twice": generous({
    attention: "double_payment",
    make: async (stand, role) => {
      const first = await stand.open(role)
      const second = await stand.again(first)
      await stand.pay(second)
      await untilSettled(second.txnId, stand.ways.usual.state)
      await stand.pay(first)
      return first
    },
  }),
  "by itself: too little paid": async (stand, cell) => {
    const payment = await stand.open("generous")
    await payLess(stand, payment)
    await expectByItself(stand, payment, cell, attentionOfLess(stand), "100.00")
  },
}
