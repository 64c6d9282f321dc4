import { transaction } from "./syok2pay/testing/account"
import { unseen } from "./unseen"

test("a gateway that says nothing of a payment leaves it pending, with nothing to compare", () => {
  const facts = transaction()
  const zero = facts.amount.minus(facts.amount)
  expect(unseen(facts, "no such payment yet")).toEqual({
    state: "pending",
    amount: null,
    authorized: zero,
    captured: zero,
    refunded: zero,
    movements: [],
    reference: null,
    gatewayId: null,
    mode: null,
    snapshot: { note: "no such payment yet" },
  })
})
