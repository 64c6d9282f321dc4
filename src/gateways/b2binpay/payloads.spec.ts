import { Money } from "../money"
import type { OpenRequest } from "../contract"
import { depositPayload, plainLabel } from "./payloads"
import type { Fields } from "./reading"
import { account, eur, openRequest, transaction } from "./testing/account"

/** What a request is sent as. */
function attributesOf(request: OpenRequest, changes = {}): Fields {
  const { data } = depositPayload(request, account(changes)) as { data: { attributes: Fields } }
  return data.attributes
}

describe("the label of a deposit", () => {
  test.each([
    ["Order #10-42!", "Order 1042"],
    ["Größe_1", "Gre_1"],
    ["x".repeat(40), "x".repeat(32)],
  ])("%j is sent as the gateway takes labels", (text, label) => {
    expect(plainLabel(text)).toBe(label)
  })

  test("holds the cart where the shop wishes it", () => {
    const cart = { id: "cart_01" } as OpenRequest["cart"]
    const labelTemplate = "Cart {cart_id}"
    expect(attributesOf(openRequest({ cart }), { labelTemplate }).label).toBe("Cart cart_01")
  })
})

test.each([
  [eur("0"), "0.00 EUR"],
  [eur("-1"), "-1.00 EUR"],
  [Money.ofDecimal("1.005", "EUR", 3), "1.005 EUR"],
])("an amount of %s is refused with the payment that it is for", (amount, text) => {
  const request = openRequest({ transaction: transaction({ amount }) })
  expect(() => attributesOf(request)).toThrow(`B2BinPay cannot take ${text} for payses_`)
})

test("a fault of ours is not told as an amount that cannot be taken", () => {
  const toDecimal = (places?: number) => {
    if (places !== undefined) {
      throw new TypeError("ours")
    }
    return "1.00"
  }
  const amount: Money = Object.create(eur("1"), { toDecimal: { value: toDecimal } })
  const request = openRequest({ transaction: transaction({ amount }) })
  expect(() => attributesOf(request)).toThrow(TypeError)
})
