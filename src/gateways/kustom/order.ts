import { asRecord, dateOf, textOf } from "../answer-values"
import type { TransactionFacts } from "../contract"
import type { Money } from "../money"
import { readMerchantData, type MerchantData } from "./merchant-data"
import { amountsIn, field, idOf, listAt, mismatch, type AmountReader, type Fields } from "./reading"

/** A capture or refund of an order. */
export type Entry = { id: string; amount: Money; at: Date | null; reference: string | null }

/** An order of Order Management (kustom.md 6.1). */
export type Order = {
  id: string
  /** Upper case; null when there is none. */
  status: string | null
  fraudStatus: string | null
  /** What is asked for now; a change in the Portal alters it. */
  amount: Money
  /** What was reserved at first. */
  originalAmount: Money
  captured: Money
  refunded: Money
  /** null when not said. */
  remaining: Money | null
  captures: Entry[]
  refunds: Entry[]
  lines: Fields[]
  method: string | null
  ours: MerchantData | null
}

/**
 * Takes an order apart. Sums that are not said are those of the lists. Throws GatewayError invalid
 * for an answer that cannot be used or is about another order.
 */
export function readOrder(answer: Fields, id: string, transaction: TransactionFacts): Order {
  if (field(answer, "order_id") !== id) {
    throw mismatch(transaction, "another order_id")
  }
  const amounts = amountsIn(answer, transaction)
  const amount = amounts.required(answer, "order_amount")
  const zero = amount.minus(amount)
  const captures = entriesOf(answer, "captures", amounts)
  const refunds = entriesOf(answer, "refunds", amounts)
  const sum = (entries: Entry[]) => entries.reduce((total, one) => total.plus(one.amount), zero)
  const method = asRecord(field(answer, "initial_payment_method")) ?? {}
  return {
    id,
    status: wordOf(field(answer, "status")),
    fraudStatus: wordOf(field(answer, "fraud_status")),
    amount,
    originalAmount: amounts.optional(answer, "original_order_amount") ?? amount,
    captured: amounts.optional(answer, "captured_amount") ?? sum(captures),
    refunded: amounts.optional(answer, "refunded_amount") ?? sum(refunds),
    remaining: amounts.optional(answer, "remaining_authorized_amount"),
    captures,
    refunds,
    lines: listAt(answer, "order_lines"),
    method: textOf(field(method, "type"), 64),
    ours: readMerchantData(field(answer, "merchant_data")),
  }
}

const names = {
  captures: { id: "capture_id", amount: "captured_amount", at: "captured_at" },
  refunds: { id: "refund_id", amount: "refunded_amount", at: "refunded_at" },
} as const

function entriesOf(answer: Fields, list: keyof typeof names, amounts: AmountReader): Entry[] {
  const name = names[list]
  return listAt(answer, list).map((entry, index) => ({
    id: idOf(field(entry, name.id)) ?? `${list}-${index + 1}`,
    amount: amounts.required(entry, name.amount),
    at: dateOf(field(entry, name.at)),
    reference: textOf(field(entry, "reference"), 255),
  }))
}

/** Letter case is not promised (kustom.md 6.1). */
function wordOf(value: unknown): string | null {
  return textOf(value, 64)?.toUpperCase() ?? null
}
