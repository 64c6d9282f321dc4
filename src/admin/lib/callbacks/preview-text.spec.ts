import type { CallbackPreview } from "../api/callback-types"
import { previewText } from "./preview-text"

const t = (key: string, values = {}) => `${key} ${JSON.stringify(values)}`

const preview = (change: Partial<CallbackPreview>): CallbackPreview => ({
  would: "nothing",
  reason: null,
  amount: null,
  order_id: null,
  gateway_says: {
    state: "captured",
    currency_code: "EUR",
    amount: "20.00",
    captured_amount: "20.00",
  },
  ...change,
})

const authorized = {
  state: "authorized" as const,
  currency_code: "EUR",
  amount: "20.00",
  captured_amount: "0.00",
}

describe("previewText", () => {
  it.each<[string, Partial<CallbackPreview>, RegExp]>([
    ["nothing, since it is captured", {}, /nothingCaptured .*€20\.00/],
    [
      "nothing, since it is authorized",
      { gateway_says: authorized },
      /preview\.nothing .*states\.authorized/,
    ],
    [
      "nothing, since it is known to be open",
      { reason: "opened_as_known", gateway_says: null },
      /nothingKnown/,
    ],
    ["the order", { would: "complete_cart" }, /completeCart .*€20\.00/],
    [
      "the order of an authorized payment",
      { would: "complete_cart", gateway_says: authorized },
      /completeCart .*€20\.00/,
    ],
    ["a refund", { would: "record_refund", amount: "5.00" }, /recordRefund .*€5\.00/],
    ["attention", { would: "attention", reason: "amount_mismatch" }, /attention\.amountMismatch/],
    [
      "to ignore it",
      { would: "ignore", reason: "reference_mismatch", gateway_says: null },
      /ignore .*causes\.reference_mismatch/,
    ],
    ["a step without a text", { would: "something_new" }, /other .*something_new/],
  ])("tells of %s", (_, change, text) => {
    expect(previewText(preview(change), t, "en")).toMatch(text)
  })
})
