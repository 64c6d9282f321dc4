import type { PaymentStatus } from "medusa-verified-payments/storefront"
import { paymentTone } from "./payment-tone"

const payment = (differs: Partial<PaymentStatus>): PaymentStatus => ({
  txn_id: "txn_a",
  state: "opened",
  attention: false,
  final: false,
  order_placed: false,
  order_id: null,
  cart_id: "cart_a",
  ...differs,
})

describe("the colour of a payment", () => {
  it.each([
    [{ state: "opened" }, "busy"],
    [{ state: "captured" }, "busy"],
    [{ state: "captured", order_placed: true }, "good"],
    [{ state: "declined" }, "bad"],
    [{ state: "expired" }, "bad"],
    [{ state: "expired", attention: true }, "warn"],
    [{ state: "captured", attention: true }, "warn"],
  ] as const)("for %p is %s", (differs, tone) => {
    expect(paymentTone(payment(differs))).toBe(tone)
  })
})
