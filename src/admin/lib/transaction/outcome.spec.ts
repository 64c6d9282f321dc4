import type { TransactionAction, TransactionDetails } from "../api/transactions"
import { outcomeOf } from "./outcome"
import type { Performed } from "./perform"
import { aSummary } from "./testing"

const t = (key: string) => `[${key}]`

const action = (name: TransactionAction["name"], kind: TransactionAction["kind"] = null) => ({
  name,
  kind,
  amount: null,
  partial: false,
  details: null,
})

const performed = (
  facts: Partial<TransactionDetails> = {},
  settlement?: Performed["settlement"]
): Performed => ({ transaction: aSummary(facts) as TransactionDetails, settlement })

describe("what is said after an action", () => {
  it.each([
    [
      "an order was placed",
      action("settle", "place_order"),
      performed(),
      [true, "transaction.outcome.orderPlaced", { number: 7 }],
    ],
    [
      "what was in the way still is",
      action("settle", "place_order"),
      performed({ attention: "order_failed" }),
      [false, "transaction.outcome.stillOpen", { reason: "[attentionPage.reasons.orderFailed]" }],
    ],
    [
      "a reason that has no name",
      action("inquire"),
      performed({ attention: "quite_new" }),
      [false, "transaction.outcome.stillOpen", { reason: "quite new" }],
    ],
    [
      "handled, the case is over",
      action("resolve"),
      performed({ attention: "order_failed", attention_handled_at: "2026-11-20T10:00:00Z" }),
      [true, "transaction.actions.resolve.done", undefined],
    ],
    [
      "somebody else is at it",
      action("inquire"),
      performed({}, { status: "retry" }),
      [false, "transaction.outcome.busy", undefined],
    ],
    [
      "asked",
      action("inquire"),
      performed({}, { status: "settled" }),
      [true, "transaction.outcome.asked", { state: "[transaction.states.captured]" }],
    ],
    [
      "released",
      action("refund_stray", "void"),
      performed({ order: null }),
      [true, "transaction.actions.refundStrayVoid.done", undefined],
    ],
  ] as const)("%s", (_, done, after, [isWell, key, values]) => {
    expect(outcomeOf(done, after, t)).toEqual({ isWell, key, ...(values ? { values } : {}) })
  })
})
