import type { PayableOrder } from "./api/types"
import { outstandingOf } from "./outstanding"

const order = (facts: Partial<PayableOrder> = {}): PayableOrder => ({
  id: "order_1",
  display_id: 1,
  status: "pending",
  currency_code: "eur",
  total: 120,
  summary: { pending_difference: 120 },
  payment_collections: [],
  ...facts,
})

describe("outstandingOf", () => {
  it("is what Medusa says is pending", () => {
    expect(outstandingOf(order({ summary: { pending_difference: 20.5 } }))).toBe(20.5)
  })

  it("is the total of a draft order without a summary", () => {
    expect(outstandingOf(order({ status: "draft", summary: null }))).toBe(120)
  })

  it.each([0, -15, 0.0000001])("is nothing when %s is pending", (pending_difference) => {
    expect(outstandingOf(order({ summary: { pending_difference } }))).toBe(0)
  })

  it.each(["authorized", "partially_authorized"])(
    "is nothing while another payment is %s",
    (status) => {
      expect(outstandingOf(order({ payment_collections: [{ status }] }))).toBe(0)
    }
  )

  it.each(["not_paid", "awaiting", "completed", "canceled"])(
    "does not mind a payment collection that is %s",
    (status) => {
      expect(outstandingOf(order({ payment_collections: [{ status }] }))).toBe(120)
    }
  )

  it("is nothing for a canceled order", () => {
    expect(outstandingOf(order({ status: "canceled" }))).toBe(0)
  })
})
