import type { Capabilities } from "../gateways/contract"
import type { Transaction } from "../modules/payment-journal/store"
import { myr, transactionSample } from "../settling/testing/samples"
import { possibleActions, type ActionFacts } from "./actions"
import type { MedusaPayment } from "./medusa-payment"

const able: Capabilities = {
  capture: "manual",
  partialCapture: true,
  refund: "partial",
  void: true,
  currencies: "any",
  needs: [],
  callbackProof: "signature",
}

const zero = myr("0.00")

const reserved: Partial<Transaction> = { state: "authorized", captured: zero }

const medusa = (change: Partial<MedusaPayment> = {}): MedusaPayment => ({
  id: "pay_1",
  amount: myr("128.40"),
  captured: myr("128.40"),
  refunded: zero,
  canceled: false,
  ...change,
})

const uncaptured = medusa({ captured: zero })

const mismatch = (state: string): Partial<Transaction> => ({
  state: "pending",
  authorized: zero,
  captured: zero,
  attention: "amount_mismatch",
  attention_details: { ours: "128.40 MYR", gateway: "100.00 MYR", state },
})

/** Every action in one line each: name, kind, amount, and what else is to be known. */
const actionsOf = (
  change: Partial<Transaction>,
  facts: Partial<Omit<ActionFacts, "transaction">> = {}
) =>
  possibleActions({
    transaction: transactionSample(change),
    capabilities: able,
    payment: null,
    needs: { capture: false, refund: false },
    ...facts,
  }).map(({ name, kind, amount, partial, details }) =>
    [name, kind, amount, partial && "or less", details && "with details"].filter(Boolean).join(" ")
  )

type Row = [
  what: string,
  change: Partial<Transaction>,
  facts: Partial<Omit<ActionFacts, "transaction">>,
  expected: string[],
]

describe("what a person can do about a payment", () => {
  it.each<Row>([
    ["under way: only ask", { state: "pending", captured: zero }, {}, ["inquire"]],
    [
      "reserved for an order: capture it, or give it up",
      reserved,
      { payment: uncaptured },
      ["capture 128.40 MYR or less", "cancel 128.40 MYR", "inquire"],
    ],
    [
      "captured in part: the rest, and what is captured back",
      { state: "authorized", captured: myr("28.40") },
      { payment: medusa({ captured: myr("28.40") }) },
      ["capture 100.00 MYR or less", "refund 28.40 MYR or less", "inquire"],
    ],
    [
      "captured: refund what is left",
      { refunded: myr("28.40") },
      { payment: medusa({ refunded: myr("28.40") }) },
      ["refund 100.00 MYR or less", "inquire"],
    ],
    [
      "refunded in the portal and not in Medusa yet: never more than the gateway holds",
      { refunded: myr("100.00") },
      { payment: medusa() },
      ["refund 28.40 MYR or less", "inquire"],
    ],
    [
      "captured in the portal and not in Medusa yet: never more than Medusa holds",
      {},
      { payment: medusa({ captured: myr("28.40") }) },
      ["refund 28.40 MYR or less", "inquire"],
    ],
    [
      "all refunded: nothing more",
      { refunded: myr("128.40") },
      { payment: medusa({ refunded: myr("128.40") }) },
      ["inquire"],
    ],
    [
      "a refund under way: nothing beside it",
      { refund_pending_at: new Date() },
      { payment: medusa() },
      ["inquire"],
    ],
    [
      "cancelled in Medusa: nothing is captured or given up again",
      reserved,
      { payment: medusa({ captured: zero, canceled: true }) },
      ["inquire"],
    ],
    [
      "a gateway that takes and gives wholes only",
      reserved,
      {
        payment: uncaptured,
        capabilities: { ...able, partialCapture: false, refund: "full", void: false },
      },
      ["capture 128.40 MYR", "inquire"],
    ],
    [
      "a gateway that gives wholes back only",
      {},
      { payment: medusa(), capabilities: { ...able, refund: "full" } },
      ["refund 128.40 MYR", "inquire"],
    ],
    [
      "a gateway that refunds in its portal",
      {},
      { payment: medusa(), capabilities: { ...able, refund: "manual" } },
      ["inquire"],
    ],
    [
      "a gateway that wants details first",
      { state: "authorized", captured: myr("28.40") },
      {
        payment: medusa({ captured: myr("28.40") }),
        needs: { capture: true, refund: true },
      },
      [
        "capture 100.00 MYR or less with details",
        "refund 28.40 MYR or less with details",
        "inquire",
      ],
    ],
    ["an account that is gone: nothing", {}, { payment: medusa(), capabilities: null }, []],
  ])("%s", (_, change, facts, expected) => {
    expect(actionsOf(change, facts)).toEqual(expected)
  })

  it.each<Row>([
    [
      "paid late: place the order, or give it back",
      { attention: "late_payment" },
      {},
      ["settle place_order 128.40 MYR", "refund_stray refund 128.40 MYR", "inquire", "resolve"],
    ],
    [
      "reserved late: the reservation is given up",
      { ...reserved, attention: "late_payment" },
      {},
      ["settle place_order 128.40 MYR", "refund_stray void 128.40 MYR", "inquire", "resolve"],
    ],
    [
      "paid twice: the order has its money, so none is placed",
      { attention: "double_payment" },
      {},
      ["settle check", "refund_stray refund 128.40 MYR", "inquire", "resolve"],
    ],
    [
      "given back in part before",
      { attention: "double_payment", refunded: myr("28.40") },
      {},
      ["settle check", "refund_stray refund 100.00 MYR", "inquire", "resolve"],
    ],
    [
      "another amount taken: that amount goes back",
      mismatch("captured"),
      {},
      ["settle check", "refund_stray refund 100.00 MYR", "inquire", "resolve"],
    ],
    [
      "another amount reserved",
      mismatch("authorized"),
      {},
      ["settle check", "refund_stray void 100.00 MYR", "inquire", "resolve"],
    ],
    [
      "less than was asked for, which the gateway does not call paid: nothing can go back from here",
      { state: "pending", captured: zero, authorized: zero, attention: "underpaid" },
      {},
      ["settle check", "inquire", "resolve"],
    ],
    [
      "stray money of a gateway that pays refunds out to an address",
      { attention: "double_payment" },
      { needs: { capture: false, refund: true } },
      ["settle check", "refund_stray refund 128.40 MYR with details", "inquire", "resolve"],
    ],
    [
      "stray money of a gateway that refunds in its portal",
      { attention: "order_failed" },
      { capabilities: { ...able, refund: "manual" } },
      ["settle place_order 128.40 MYR", "inquire", "resolve"],
    ],
    [
      "somebody else's money, perhaps: it is not touched",
      { attention: "reference_mismatch", state: "pending", captured: zero, authorized: zero },
      {},
      ["settle check", "inquire", "resolve"],
    ],
    [
      "a failed refund: again, by Medusa",
      { attention: "refund_failed" },
      { payment: medusa() },
      ["refund 128.40 MYR or less", "inquire", "resolve"],
    ],
    [
      "late money of an order: it is the order's to refund",
      { attention: "late_payment" },
      { payment: medusa() },
      ["settle check", "refund 128.40 MYR or less", "inquire", "resolve"],
    ],
    ["a reason that is not known here", { attention: "something_new" }, {}, ["inquire", "resolve"]],
    [
      "handled: still to be given back, and not handled twice",
      { attention: "double_payment", attention_handled_at: new Date() },
      {},
      ["settle check", "refund_stray refund 128.40 MYR", "inquire"],
    ],
    [
      "of an account that is gone: it can be marked as handled",
      { attention: "double_payment" },
      { capabilities: null },
      ["resolve"],
    ],
  ])("case: %s", (_, change, facts, expected) => {
    expect(actionsOf(change, facts)).toEqual(expected)
  })
})
