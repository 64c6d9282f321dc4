import { transactionStates } from "../gateways/contract"
import { statusView } from "./status-view"

const facts = (over: Partial<Parameters<typeof statusView>[0]>) => ({
  state: "pending",
  attention_reason: null,
  order_id: null,
  ...over,
})

describe("status of a transaction, as the shopper may know it", () => {
  it.each(transactionStates)("keeps the state %s", (state) => {
    expect(statusView(facts({ state })).state).toBe(state)
  })

  it.each(["", "SUCCESS", "constructor", "<script>"])(
    "takes the unknown state %j for pending",
    (state) => {
      expect(statusView(facts({ state }))).toEqual({
        state: "pending",
        order_placed: false,
        attention: false,
        final: false,
      })
    }
  )

  it("is final when closed, and when paid with the order placed", () => {
    const final = transactionStates.filter((state) => statusView(facts({ state })).final)
    expect(final).toEqual(["declined", "cancelled", "expired"])
    const withOrder = transactionStates.filter(
      (state) => statusView(facts({ state, order_id: "order_1" })).final
    )
    expect(withOrder).toEqual(["authorized", "captured", "declined", "cancelled", "expired"])
  })

  it("waits on for an order that was placed before it was paid", () => {
    expect(statusView(facts({ order_id: "order_1" }))).toMatchObject({
      order_placed: true,
      final: false,
    })
  })

  it.each(["amount_mismatch", "mode_mismatch", "late_payment", "double_payment", "order_failed"])(
    "shows %s in every state, order or not, and ends the waiting",
    (attention_reason) => {
      for (const state of transactionStates) {
        for (const order_id of [null, "order_1"]) {
          expect(statusView({ state, attention_reason, order_id })).toMatchObject({
            attention: true,
            final: true,
          })
        }
      }
    }
  )

  it("shows another reason only while money is there without an order", () => {
    const attention_reason = "gateway_unreachable"
    expect(statusView(facts({ attention_reason })).attention).toBe(false)
    expect(statusView(facts({ attention_reason, state: "captured" })).attention).toBe(true)
    expect(statusView({ attention_reason, state: "captured", order_id: "order_1" }).attention).toBe(
      false
    )
  })

  describe("of a payment that is seen and not certain yet", () => {
    const snapshot = { progress: { confirmations: 2, needed: 3 }, address: "bc1q" }

    it("counts its confirmations", () => {
      expect(statusView(facts({ snapshot }))).toMatchObject({
        confirmations: { seen: 2, needed: 3 },
        final: false,
      })
    })

    it.each([
      [{ state: "captured" }],
      [{ state: "expired" }],
      [{ attention_reason: "late_payment" }],
      [{ snapshot: { progress: { confirmations: "2", needed: 3 } } }],
      [{ snapshot: { progress: { confirmations: 2, needed: 0 } } }],
      [{ snapshot: null }],
    ])("says nothing of them for %j", (over) => {
      expect(statusView(facts({ snapshot, ...over }))).not.toHaveProperty("confirmations")
    })
  })

  it("names nothing but the four public facts", () => {
    const row = { ...facts({ order_id: "order_1" }), email: "a@example.com", cart_id: "cart_1" }
    expect(Object.keys(statusView(row)).sort()).toEqual([
      "attention",
      "final",
      "order_placed",
      "state",
    ])
  })
})
