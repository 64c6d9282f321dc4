import type { PayableOrder } from "../api/types"
import { payableTarget } from "./payable-target"

const order: PayableOrder = {
  id: "order_1",
  display_id: 1,
  status: "pending",
  currency_code: "eur",
  total: 120,
  summary: { pending_difference: 120 },
}
const paid = { ...order, summary: { pending_difference: 0 } }

describe("payableTarget", () => {
  it.each([
    [
      "a cart",
      { kind: "cart" as const, cartId: "cart_1", order: undefined },
      { cart_id: "cart_1" },
    ],
    ["no cart yet", { kind: "cart" as const, cartId: "", order: undefined }, null],
    ["an order", { kind: "order" as const, cartId: "", order }, { order_id: "order_1" }],
    ["an order that is paid", { kind: "order" as const, cartId: "", order: paid }, null],
    [
      "no order, and never the cart that was typed before",
      { kind: "order" as const, cartId: "cart_1", order: undefined },
      null,
    ],
  ])("is %s", (_name, chosen, target) => {
    expect(payableTarget(chosen)).toEqual(target)
  })
})
