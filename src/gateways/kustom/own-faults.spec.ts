import { inOrder } from "../testing/in-order"
import { abort } from "./abort"
import { cancel } from "./cancel"
import type { Context } from "./context"
import { open } from "./open"
import type { Fields } from "./reading"
import { account, openRequest, paid, transaction } from "./testing/account"
import { answerOf } from "./testing/fixtures"

const fault = new TypeError("a fault of our own")

/** An account whose calls are answered so, one after the other. */
function contextOf(...answers: (Fields | Error)[]): Context {
  const next = inOrder(answers)
  return {
    options: account(),
    now: () => 0,
    ask: async () => next(),
    send: async () => ({ status: 200, headers: {}, text: "", json: next() }),
    devices: {
      list: async () => [],
      require: async (id) => ({ id, name: "Till", location: null }),
    },
  }
}

describe("a fault of our own is not taken for an answer of Kustom", () => {
  test("while a payment is taken off its device", async () => {
    const context = contextOf(fault, answerOf("ipp-get-session-cancelled"))
    await expect(abort(context, transaction())).rejects.toBe(fault)
  })

  test("while the order is read after a cancel", async () => {
    const context = contextOf(answerOf("om-get-authorized"), {}, fault)
    await expect(cancel(context, paid(), "pay_1")).rejects.toBe(fault)
  })

  test("while a payment that is not what was asked for is taken back", async () => {
    const context = contextOf(answerOf("ipp-create-session", { order_amount: 1 }), fault)
    await expect(open(context, openRequest())).rejects.toBe(fault)
  })
})
