import {
  PAYMENT_TRANSACTION_ATTENTION,
  PAYMENT_TRANSACTION_CANCELLED,
  PAYMENT_TRANSACTION_DECLINED,
  PAYMENT_TRANSACTION_EXPIRED,
  PAYMENT_TRANSACTION_REFUNDED,
  PAYMENT_TRANSACTION_SETTLED,
  type PaymentTransactionEvent,
} from "../events"
import type { TransactionState } from "../gateways/contract"
import type { DueAnnouncement, Transaction } from "../modules/payment-journal/store"
import { isReturned } from "../settling/is-returned"

const ENDINGS: Partial<Record<TransactionState, string>> = {
  declined: PAYMENT_TRANSACTION_DECLINED,
  expired: PAYMENT_TRANSACTION_EXPIRED,
  cancelled: PAYMENT_TRANSACTION_CANCELLED,
}

/**
 * Every event that the transaction as it is now implies, announced before or not: the journal keeps
 * the name and key of each, so what is implied again is not announced again. Pure.
 */
export function dueAnnouncements(transaction: Transaction): DueAnnouncement[] {
  const { state, attention, attention_at, refunded } = transaction
  const due: [name: string | false | null | undefined, key: string][] = [
    [isSettled(transaction) && PAYMENT_TRANSACTION_SETTLED, state],
    [ENDINGS[state], ""],
    // With its time: after a person has dealt with it, the same reason is news again.
    [
      attention && PAYMENT_TRANSACTION_ATTENTION,
      `${attention} ${attention_at?.toISOString() ?? ""}`,
    ],
    [refunded.isPositive() && PAYMENT_TRANSACTION_REFUNDED, refunded.toDecimal()],
  ]
  const data = dataOf(transaction)
  return due.flatMap(([name, key]) => (name ? [{ name, key, data }] : []))
}

/**
 * Paid, and Medusa has followed; not merely over, because stray money has gone back or a person has
 * dealt with it elsewhere.
 */
function isSettled(transaction: Transaction): boolean {
  const { state, settled_at, attention, attention_handled_at } = transaction
  const isPaid = state === "authorized" || state === "captured"
  const isOpenCase = attention !== null && attention_handled_at === null
  const isUsed = transaction.order_id !== null || (!isReturned(transaction) && !attention)
  return isPaid && settled_at !== null && !isOpenCase && isUsed
}

function dataOf(transaction: Transaction): Omit<PaymentTransactionEvent, "event_id"> {
  const { amount, authorized, captured, refunded } = transaction
  return {
    id: transaction.id,
    account: transaction.account,
    gateway: transaction.gateway,
    state: transaction.state,
    order_id: transaction.order_id,
    cart_id: transaction.cart_id,
    currency_code: transaction.currency_code,
    amount: amount.toDecimal(),
    authorized_amount: authorized.toDecimal(),
    captured_amount: captured.toDecimal(),
    refunded_amount: refunded.toDecimal(),
    attention: transaction.attention,
  }
}
