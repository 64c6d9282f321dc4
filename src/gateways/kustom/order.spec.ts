import { readOrder } from "./order"
import { ORDER_ID, paid, sek } from "./testing/account"
import { answerOf } from "./testing/fixtures"

const orderOf = (changes: object) =>
  readOrder(answerOf("om-get-captured", { ...changes }), ORDER_ID, paid())

describe("an order's lists", () => {
  test.each([
    ["not there", undefined],
    ["null", null],
    ["one entry without a list", { captured_amount: 1, refunded_amount: 1 }],
  ])("are empty when they are %s", (_what, list) => {
    expect(orderOf({ captures: list, refunds: list, order_lines: list })).toMatchObject({
      captures: [],
      refunds: [],
      lines: [],
    })
  })

  test("hold objects alone", () => {
    const captures = [null, "x", ["y"], { capture_id: "c1", captured_amount: 100 }]
    const order = orderOf({ captures, order_lines: [null, { reference: "MUG" }] })
    expect(order.captures).toEqual([{ id: "c1", amount: sek("1"), at: null, reference: null }])
    expect(order.lines).toEqual([{ reference: "MUG" }])
  })

  test("entries without a usable id are told apart by their place, the same on every read", () => {
    const captures = [{ captured_amount: 100 }, { capture_id: "../x", captured_amount: 100 }]
    const refunds = [{ refunded_amount: 100 }, { refund_id: "r2", refunded_amount: 100 }]
    const order = orderOf({ captures, refunds })
    expect(order.captures.map(({ id }) => id)).toEqual(["captures-1", "captures-2"])
    expect(order.refunds.map(({ id }) => id)).toEqual(["refunds-1", "r2"])
  })
})

describe("an order's sums", () => {
  test.each([null, undefined])("that are %p are not said", (sum) => {
    const order = orderOf({
      original_order_amount: sum,
      captured_amount: sum,
      refunded_amount: sum,
      remaining_authorized_amount: sum,
    })
    expect(order).toMatchObject({
      originalAmount: sek("621"),
      captured: sek("621"),
      refunded: sek("0"),
      remaining: null,
    })
  })
})
