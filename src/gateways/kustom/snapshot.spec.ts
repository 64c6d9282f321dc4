import { readOrder } from "./order"
import { readSession } from "./session"
import { orderSnapshot, sessionSnapshot } from "./snapshot"
import { DEVICE_ID, IPP_ORDER_ID, ORDER_ID, paid, transaction } from "./testing/account"
import { answerOf } from "./testing/fixtures"

const sessionOf = (name: string, changes: object = {}) =>
  readSession(answerOf(`ipp-get-session-${name}`, { ...changes }), transaction())
const orderOf = (changes: object) =>
  readOrder(answerOf("om-get-part-captured", { ...changes }), ORDER_ID, paid())

const amounts = {
  order: ORDER_ID,
  order_amount: "621.00 SEK",
  original_amount: "621.00 SEK",
  captured: "387.00 SEK",
  refunded: "0.00 SEK",
}
const order = {
  ...amounts,
  order_status: "PART_CAPTURED",
  fraud_status: "ACCEPTED",
  remaining: "234.00 SEK",
  method: "CARD",
}

describe("what is kept for people", () => {
  test("of a session", () => {
    expect(sessionSnapshot(sessionOf("finalized"), "order_not_found")).toStrictEqual({
      session: "FINALIZED",
      amount: "572.00 SEK",
      device: DEVICE_ID,
      order: IPP_ORDER_ID,
      note: "order_not_found",
    })
  })

  test("of an order, after its session", () => {
    expect(orderSnapshot(orderOf({}))).toStrictEqual(order)
    expect(orderSnapshot(orderOf({}), sessionOf("finalized"), "a note")).toStrictEqual({
      session: "FINALIZED",
      amount: "572.00 SEK",
      device: DEVICE_ID,
      ...order,
      note: "a note",
    })
  })

  test("is nothing that was not said", () => {
    const silent = { status: undefined, device_id: null }
    expect(sessionSnapshot(sessionOf("created", silent))).toStrictEqual({ amount: "572.00 SEK" })
    const unsaid = {
      status: null,
      fraud_status: undefined,
      remaining_authorized_amount: undefined,
      initial_payment_method: null,
    }
    expect(orderSnapshot(orderOf(unsaid))).toStrictEqual(amounts)
  })
})
