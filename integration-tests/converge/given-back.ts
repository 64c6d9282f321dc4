import { soon } from "./soon"
import type { Payment, Stand } from "./stand"
import { eventually } from "../support/eventually"
import { eventsOf, transactionOf } from "../support/journal"

const post = ({ admin }: Stand, txnId: string, action: string) =>
  admin.request("post", `/admin/payment-transactions/${txnId}/${action}`, {})

export const refundStray = (stand: Stand, txnId: string) => post(stand, txnId, "refund-stray")

export const settleAnew = (stand: Stand, txnId: string) => post(stand, txnId, "settle")

/** A person looks again, and nothing has changed: the same attention, and nothing given back. */
export async function expectStill(
  stand: Stand,
  payment: Payment,
  attention: string
): Promise<void> {
  expect((await settleAnew(stand, payment.txnId)).status).toBe(200)
  await eventually(async () => {
    const row = await transactionOf(payment.txnId)
    if (row.attention === null) {
      // A message of the gateway was being looked into at that moment.
      await stand.ask(payment.txnId)
    }
    return row.attention === attention
  }, `${payment.txnId} still is ${attention}`)
  expect(await stand.held(payment.reference)).toMatchObject({ refunded: "0.00" })
}

/** How money goes back that was only reserved. */
const GIVEN_UP = { state: "cancelled", captured_amount: "0.00", attention: null }

/**
 * A person gives stray money back, pressing twice: it goes once. Where it goes back by hand only, the
 * person is told so and nothing has moved.
 */
export async function expectGivenBack(
  stand: Stand,
  { txnId, reference }: Payment,
  cell: string,
  amount = "128.40"
): Promise<void> {
  const { status, body } = await refundStray(stand, txnId)
  if (cell === "by hand") {
    expect({ status, message: body.message }).toEqual({
      status: 400,
      message: expect.stringMatching(/payouts are switched off|by hand/),
    })
    expect(await stand.held(reference)).toMatchObject({ refunded: "0.00" })
    return
  }
  const isReserved = stand.ways.usual.state === "authorized"
  expect({ status, message: body.message }).toEqual({ status: 200, message: undefined })
  await soon("it has gone back", async () => {
    expect(await transactionOf(txnId)).toMatchObject(
      isReserved ? GIVEN_UP : { refunded_amount: amount, attention: null }
    )
  })
  expect(await stand.held(reference)).toMatchObject({ refunded: isReserved ? "0.00" : amount })
  expect((await refundStray(stand, txnId)).status).toBe(400)
  const names = (await eventsOf(txnId)).map(({ name }) => name)
  expect(names.filter((name) => name === "stray_refund_asked")).toHaveLength(1)
  expect(names).toContain("attention_resolved")
}
