import type { Transaction } from "../modules/payment-journal/store"
import { decide as decideFor } from "./decide"
import type { MedusaState } from "./medusa-state"
import { medusaSample, myr, paidSession, transactionSample } from "./testing/samples"

const decide = (transaction: Transaction, medusa: MedusaState) =>
  decideFor(transaction, medusa, { capturesAtOnce: false })

const order = { id: "order_1", canceled: false, draft: false }
const due = (amount: string, currency = "myr") => ({ amount, currency })

describe("decide", () => {
  it("completes an open cart whose amount is equal", () => {
    expect(decide(transactionSample(), medusaSample())).toEqual({
      do: "complete_cart",
      cartId: "cart_1",
    })
  })

  it("completes a cart whose unrounded total rounds to the amount paid", () => {
    const total = due("128.3999999")
    const medusa = medusaSample({
      session: { id: "payses_1", amount: total, status: "pending", payment: null },
      cart: { id: "cart_1", total, completed: false },
    })
    expect(decide(transactionSample(), medusa)).toMatchObject({ do: "complete_cart" })
  })

  it("has nothing left to do when the capture is recorded", () => {
    expect(
      decide(transactionSample(), medusaSample({ order, session: paidSession("128.4") }))
    ).toEqual({ do: "nothing" })
  })

  it("authorizes the session of an order that stands without its payment", () => {
    expect(decide(transactionSample(), medusaSample({ order }))).toEqual({
      do: "authorize_session",
      sessionId: "payses_1",
    })
  })

  it("authorizes a session that belongs to no cart", () => {
    expect(decide(transactionSample(), medusaSample({ cart: null }))).toEqual({
      do: "authorize_session",
      sessionId: "payses_1",
    })
  })

  it.each([
    [
      "completing elsewhere",
      { cart: { id: "cart_1", total: due("128.4"), completed: true } },
      "cart_is_completing",
    ],
    ["being replaced", { sessions: 2 }, "session_is_being_replaced"],
  ])("waits while the cart is %s", (_what, change, reason) => {
    expect(decide(transactionSample(), medusaSample(change))).toEqual({ do: "retry", reason })
  })

  it.each([
    ["another total", due("130"), "130 MYR"],
    ["another currency", due("128.4", "eur"), "128.4 EUR"],
    ["a total one cent less", due("128.39"), "128.39 MYR"],
  ])("asks a person when the cart has %s", (_what, total, said) => {
    expect(
      decide(transactionSample(), medusaSample({ cart: { id: "cart_1", total, completed: false } }))
    ).toEqual({
      do: "attention",
      reason: "cart_changed",
      details: { paid: "128.40 MYR", due: said },
    })
  })

  it("asks a person when Medusa's session without a cart is over another amount", () => {
    const session = { id: "payses_1", amount: due("130"), status: "pending", payment: null }
    expect(decide(transactionSample(), medusaSample({ session, cart: null }))).toMatchObject({
      reason: "cart_changed",
    })
  })

  it("asks a person when the cart changed after its payment was authorized", () => {
    const medusa = medusaSample({
      session: paidSession("0"),
      cart: { id: "cart_1", total: due("200"), completed: false },
    })
    expect(decide(transactionSample(), medusa)).toMatchObject({
      do: "attention",
      reason: "cart_changed",
    })
  })

  it("asks a person about an open cart whose total is unknown", () => {
    const cart = { id: "cart_1", total: null, completed: false }
    expect(decide(transactionSample(), medusaSample({ cart }))).toMatchObject({
      do: "attention",
      reason: "cart_changed",
      details: { due: null },
    })
  })

  const cancelled = { ...order, canceled: true }
  const replaced = { cart_id: "cart_1", why: expect.stringMatching(/^the session was replaced/) }
  const orderCancelled = { order_id: "order_1", why: expect.stringMatching(/^the order was canc/) }
  const givenUp = { payment_id: "pay_1", why: expect.stringMatching(/^the payment was cancelled/) }

  it.each([
    [
      "the session is gone and the cart has changed",
      { session: null, cart: { id: "cart_1", total: due("200"), completed: false } },
      ["late_payment", replaced],
    ],
    [
      "the session is gone and there is no cart",
      { session: null, cart: null },
      ["late_payment", replaced],
    ],
    [
      "another one is being placed",
      { session: null, beingPlaced: true },
      ["double_payment", { order_id: null }],
    ],
    [
      "the session is gone and another is paid",
      { session: null, paidElsewhere: true },
      ["double_payment", { order_id: null }],
    ],
    [
      "the session is gone and the order stands",
      { session: null, order },
      ["double_payment", { order_id: "order_1" }],
    ],
    ["another session is paid", { paidElsewhere: true }, ["double_payment", { order_id: null }]],
    [
      "another session of the order is paid",
      { order, paidElsewhere: true },
      ["double_payment", { order_id: "order_1" }],
    ],
    ["the order was cancelled", { order: cancelled }, ["late_payment", orderCancelled]],
    [
      "the order was cancelled and the session is gone",
      { order: cancelled, session: null },
      ["late_payment", orderCancelled],
    ],
    [
      "the payment was cancelled",
      { order, session: paidSession("0", true) },
      ["late_payment", givenUp],
    ],
  ])("asks a person when %s", (_what, change, [reason, details]) => {
    expect(decide(transactionSample(), medusaSample(change))).toEqual({
      do: "attention",
      reason,
      details,
    })
  })

  it("lets a cancelled payment rest whose rest was given up after a part was captured", () => {
    const part = { order, session: paidSession("50", true) }
    const captured = transactionSample({ captured: myr("50.00") })
    expect(decide(captured, medusaSample(part))).toEqual({ do: "nothing" })
    const alive = transactionSample({ state: "authorized", captured: myr("50.00") })
    expect(decide(alive, medusaSample(part))).toMatchObject({ reason: "late_payment" })
    expect(decide(transactionSample(), medusaSample(part))).toMatchObject({
      reason: "late_payment",
    })
  })

  it("gives a payment whose session is gone a new one, when its cart is still the same", () => {
    expect(decide(transactionSample(), medusaSample({ session: null, sessions: 0 }))).toEqual({
      do: "adopt_session",
      cartId: "cart_1",
      transactionId: "txn_sample",
      providerId: "pp_syok2pay_main",
    })
    const total = due("128.4")
    const completing = { id: "cart_1", total, completed: true }
    expect(decide(transactionSample(), medusaSample({ session: null, cart: completing }))).toEqual({
      do: "retry",
      reason: "cart_is_completing",
    })
  })

  describe("paid after its session had ended", () => {
    const total = due("128.4")
    const ended = (status: string, change = {}) =>
      medusaSample({ session: { id: "payses_1", amount: total, status, payment: null }, ...change })
    const reopen = { do: "reopen_session", cartId: "cart_1", sessionId: "payses_1" }
    const byPerson = (medusa: MedusaState) =>
      decideFor(transactionSample(), medusa, { capturesAtOnce: false, byPerson: true })

    it("goes on after a decline: the shopper has tried another card", () => {
      expect(decide(transactionSample(), ended("error"))).toEqual(reopen)
    })

    it("asks a person after a cancel or expiry, and does what that person decides", () => {
      expect(decide(transactionSample(), ended("canceled"))).toMatchObject({
        reason: "late_payment",
        details: { cart_id: "cart_1", why: expect.stringContaining('its session is "canceled"') },
      })
      expect(byPerson(ended("canceled"))).toEqual(reopen)
    })

    it.each(["error", "canceled"])("is one too many beside another (%s)", (status) => {
      const rival = ended(status, { beingPlaced: true })
      expect(byPerson(rival)).toMatchObject({
        reason: "double_payment",
        details: { order_id: null },
      })
    })
  })

  it("records what was refunded at the gateway, after the capture and only where an order stands", () => {
    const refunded = transactionSample({ refunded: myr("28.40") })
    const medusa = (captured: string, recorded: string) =>
      medusaSample({ order, session: paidSession(captured, false, recorded) })
    expect(decide(refunded, medusa("0", "0"))).toMatchObject({ do: "record_capture" })
    expect(decide(refunded, medusa("128.4", "0"))).toEqual({
      do: "record_refund",
      paymentId: "pay_1",
      amount: myr("28.40"),
    })
    expect(decide(refunded, medusa("128.4", "8.4"))).toMatchObject({ amount: myr("20.00") })
    expect(decide(refunded, medusa("128.4", "28.4"))).toEqual({ do: "nothing" })
    // Medusa's own refund that the gateway carries out later.
    expect(decide(refunded, medusa("128.4", "100"))).toEqual({ do: "nothing" })
  })

  it("gives an authorization up whose order was cancelled", () => {
    const authorized = transactionSample({ state: "authorized", captured: myr("0.00") })
    const medusa = medusaSample({ order: cancelled, session: paidSession("0") })
    expect(decide(authorized, medusa)).toEqual({ do: "void", paymentId: "pay_1" })
    expect(decide(transactionSample(), medusa)).toMatchObject({
      reason: "late_payment",
    })
  })

  it("makes a draft an order once its payment is recorded", () => {
    const draft = { ...order, draft: true }
    const medusa = (captured: string) =>
      medusaSample({ order: draft, cart: null, session: paidSession(captured) })
    expect(decide(transactionSample(), medusa("0"))).toMatchObject({ do: "record_capture" })
    expect(decide(transactionSample(), medusa("128.4"))).toEqual({
      do: "convert_draft",
      orderId: "order_1",
    })
  })

  it("places no order and asks nobody when all the money has gone back", () => {
    const returned = transactionSample({ refunded: myr("128.40") })
    expect(decide(returned, medusaSample())).toEqual({ do: "nothing" })
    const without = medusaSample({ order: cancelled })
    expect(decide(returned, without)).toEqual({ do: "nothing" })
    const standing = medusaSample({ order, session: paidSession("128.4") })
    expect(decide(returned, standing)).toMatchObject({ do: "record_refund" })
    expect(decide(transactionSample({ refunded: myr("128.39") }), without)).toMatchObject({
      reason: "late_payment",
    })
  })

  it("follows a part that was captured and given back while the rest is still reserved", () => {
    const part = { state: "authorized", captured: myr("32.10"), refunded: myr("32.10") } as const
    expect(decide(transactionSample(part), medusaSample())).toMatchObject({ do: "complete_cart" })
    const released = transactionSample({ ...part, state: "captured" })
    expect(decide(released, medusaSample())).toEqual({ do: "nothing" })
  })

  it("mends the links of an order whose completion died half-way, before anything else", () => {
    const missingLinks = [{ cart_id: "cart_1" }]
    const medusa = medusaSample({ order: { ...order, missingLinks } })
    const decision = { do: "link_order", orderId: "order_1", links: missingLinks }
    expect(decide(transactionSample(), medusa)).toEqual(decision)
    const mended = medusaSample({ order: { ...order, missingLinks: [] } })
    expect(decide(transactionSample(), mended)).toMatchObject({ do: "authorize_session" })
  })

  it("takes the links of an order away that never came to be, before anything else", () => {
    const links = [{ cart_id: "cart_1" }]
    const medusa = medusaSample({ goneOrder: { id: "order_0", links } })
    const decision = { do: "unlink_order", orderId: "order_0", links }
    expect(decide(transactionSample(), medusa)).toEqual(decision)
    const captured = { ...medusa, session: paidSession("128.4") }
    expect(decide(transactionSample(), captured)).toEqual(decision)
  })

  it("asks a person when the order that it was settled with is not there any more", () => {
    const medusa = medusaSample({ order: { ...order, gone: true } })
    expect(decide(transactionSample(), medusa)).toMatchObject({
      do: "attention",
      reason: "order_missing",
      details: { order_id: "order_1" },
    })
  })

  it("has nothing left to do for a payment of no order", () => {
    const alone = medusaSample({ cart: null, session: paidSession("128.4") })
    expect(decide(transactionSample(), alone)).toEqual({ do: "nothing" })
  })
})
