import { textOf, asRecord } from "../answer-values"
import type { PaymentOrder } from "./order"
import { field, listAt, numberText, problemWord, recordAt } from "./reading"

/** Everything worth keeping of a payment order, nothing about the payer or the card. */
export function snapshotOf(order: PaymentOrder, note?: string): Record<string, unknown> {
  const payment = order.paid ?? order.cancelled ?? order.reversed
  const attempts = listAt(recordAt(order.fields, "failedAttempts") ?? {}, "failedAttemptList")
  const last = asRecord(field(attempts?.at(-1) ?? {}, "problem"))
  return Object.fromEntries(
    Object.entries({
      status: order.status,
      amount: order.amount.toString(),
      instrument: payment?.instrument,
      transaction_type: payment?.transactionType,
      number: payment?.number ?? numberText(field(order.fields, "number")),
      paid_amount: payment?.amount?.toString(),
      remaining_capture: order.remaining.capture?.toString(),
      remaining_cancellation: order.remaining.cancellation?.toString(),
      remaining_reversal: order.remaining.reversal?.toString(),
      abort_reason: textOf(field(recordAt(order.fields, "aborted") ?? {}, "abortReason")),
      failed_attempts: attempts?.length || null,
      last_failed_attempt: last && problemWord(field(last, "type")),
      operations: order.operations.map(({ rel }) => rel),
      note,
    }).filter(([, value]) => value !== null && value !== undefined)
  )
}
