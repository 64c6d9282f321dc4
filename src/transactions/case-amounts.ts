import type { Money } from "../gateways/money"
import type { Transaction } from "../modules/payment-journal/store"
import { readMoney } from "./held"

/** What a case is about in money. Null where it is not known, or where there is nothing to compare. */
export type CaseAmounts = { paid: Money | null; due: Money | null; difference: Money | null }

type Compared = { paid: Money | null; due: Money | null }

/** What was paid beside what was due, and by how much they differ; null where nobody has to look. */
export function caseAmounts(transaction: Transaction): CaseAmounts | null {
  if (!transaction.attention) {
    return null
  }
  const { paid, due } = compared(transaction)
  const comparable = paid && due && paid.currency === due.currency
  return { paid, due, difference: comparable ? paid.minus(due) : null }
}

function compared(transaction: Transaction): Compared {
  const { attention, attention_details: details, amount } = transaction
  const read = (name: string) => readMoney(details?.[name], transaction)
  switch (attention) {
    case "amount_mismatch":
    case "currency_mismatch":
      return { paid: read("gateway"), due: amount }
    case "cart_changed":
      return { paid: paidOf(transaction), due: read("due") }
    case "underpaid":
    case "overpaid":
    case "paid_again":
      return { paid: read("paid"), due: read("requested") ?? amount }
    case "double_payment":
      // The order has had its money from the other payment.
      return { paid: paidOf(transaction), due: amount.minus(amount) }
    case "late_payment":
      return { paid: paidOf(transaction) ?? read("paid"), due: null }
    default:
      return { paid: paidOf(transaction), due: amount }
  }
}

/** What has been captured, or else reserved; null when the journal knows of nothing. */
function paidOf({ authorized, captured }: Transaction): Money | null {
  if (captured.isPositive()) {
    return captured
  }
  return authorized.isPositive() ? authorized : null
}
