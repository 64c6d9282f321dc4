import { endedUnpaid, paymentWords, type PaymentStatus } from "./payment-words"

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

describe("a payment in a shopper's words", () => {
  it.each([
    ["opened", "Waiting for your payment", "busy"],
    ["pending", "Waiting for your payment", "busy"],
    ["authorized", "Payment received", "busy"],
    ["captured", "Payment received", "busy"],
    ["declined", "Payment declined", "bad"],
    ["cancelled", "Payment cancelled", "bad"],
    ["expired", "The time to pay ran out", "bad"],
    ["a state of tomorrow", "Waiting for your payment", "busy"],
  ])("tells %s as %s", (state, title, tone) => {
    expect(paymentWords(payment({ state }))).toMatchObject({ title, tone })
  })

  it("says that the order is placed only when it is", () => {
    const placed = { state: "captured", order_placed: true, order_id: "order_a" }
    expect(paymentWords(payment(placed))).toMatchObject({ title: "Order placed", tone: "good" })
  })

  it("offers another try only when no money came", () => {
    expect(endedUnpaid(payment({ state: "declined" }))).toBe(true)
    expect(endedUnpaid(payment({ state: "captured" }))).toBe(false)
    expect(endedUnpaid(payment({ state: "pending" }))).toBe(false)
    expect(endedUnpaid(payment({ state: "expired", attention: true }))).toBe(false)
    expect(endedUnpaid(payment({ state: "expired", order_placed: true }))).toBe(false)
  })

  it("asks not to pay again while a person looks, whatever the state", () => {
    for (const state of ["captured", "expired", "pending"]) {
      const words = paymentWords(payment({ state, attention: true }))
      expect(words).toMatchObject({ title: "We are checking your payment", tone: "warn" })
      expect(words.text).toContain("do not pay again")
    }
  })
})
