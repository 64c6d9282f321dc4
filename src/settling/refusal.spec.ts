import type { ClaimedCallback } from "../modules/payment-journal/store"
import { refusalOf } from "./refusal"
import { transactionSample } from "./testing/samples"

const claimed = (change: Partial<ClaimedCallback> = {}): ClaimedCallback => ({
  id: "pcb_1",
  account: "syok2pay_main",
  transaction_id: "txn_sample",
  channel: "server",
  label: "SUCCESS",
  authenticity: "verified",
  claimed_reference: "MD-1-01",
  claimed_gateway_id: "txn_g",
  claimed_state: "captured",
  warnings: [],
  attempts: 1,
  fence: 1,
  received_at: new Date(),
  processed_by: null,
  ...change,
})

describe("refusalOf", () => {
  it("lets a callback about this transaction through", () => {
    expect(refusalOf(claimed(), transactionSample())).toBeNull()
  })

  it.each([
    ["reference_mismatch", { claimed_reference: "MD-2-01" }],
    ["gateway_id_mismatch", { claimed_gateway_id: "txn_other" }],
    ["gateway_not_allowed", { warnings: ["gateway_not_allowed"] }],
  ])("names a %s", (reason, change) => {
    expect(refusalOf(claimed(change), transactionSample())).toBe(reason)
  })

  it.each([
    ["no reference", { claimed_reference: null }],
    ["no id of the gateway", { claimed_gateway_id: null }],
    ["nothing that was odd", { warnings: null as never }],
  ])("lets a callback through that names %s", (_, change) => {
    expect(refusalOf(claimed(change), transactionSample())).toBeNull()
  })

  it("ignores a callback whose transaction is unknown", () => {
    expect(refusalOf(claimed(), null)).toBe("unknown_transaction")
  })

  it("lets a callback through that came before our opening call was answered", () => {
    expect(refusalOf(claimed(), transactionSample({ gateway_id: null }))).toBeNull()
  })
})
