import { asRecord, dateOf, textOf } from "../answer-values"
import type { FailedMovement, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Money } from "../money"
import {
  field,
  isOrderId,
  listAt,
  minorOf,
  numberText,
  problemWord,
  recordAt,
  type Fields,
} from "./reading"

/** One completed transaction of `financialTransactions`. Amounts in minor units, VAT included. */
export type Entry = {
  type: string
  id: string
  amount: Money
  vatAmount: Money | null
  at: Date | null
  reference: string | null
}

/** `paid`, `cancelled` or `reversed`: what was really paid, and under which of our names. */
export type Payment = {
  number: string | null
  instrument: string | null
  transactionType: string | null
  payeeReference: string | null
  orderReference: string | null
  amount: Money | null
  submittedAmount: Money | null
}

/** What may be done now, as the gateway offers it (swedbank-pay.md 4, HATEOAS). */
export type Operation = { rel: string; method: string; href: string }

/** A payment order as it was answered; what was not expanded is null. */
export type PaymentOrder = {
  id: string
  status: string | null
  amount: Money
  vatAmount: Money
  /** Null when not said. The gateway leaves exhausted ones out or prints 0. */
  remaining: { capture: Money | null; cancellation: Money | null; reversal: Money | null }
  paid: Payment | null
  cancelled: Payment | null
  reversed: Payment | null
  transactions: Entry[] | null
  /** Captures, cancels and refunds that were turned down, in the order of the answer. */
  turnedDown: FailedMovement[]
  operations: Operation[]
  /** The resource itself, for the snapshot. */
  fields: Fields
}

/** An answer that cannot be about this payment. Nothing may follow from it. */
export function mismatch(transaction: TransactionFacts, what: string): GatewayError {
  return new GatewayError(
    "invalid",
    `Swedbank Pay answered about ${transaction.reference} with ${what}; nothing was changed, ask their support`,
    { code: "RESPONSE_MISMATCH" }
  )
}

/**
 * Takes an answer apart (swedbank-pay.md 4). Names in any case, unknown fields ignored. Throws
 * GatewayError invalid RESPONSE_MISMATCH when it is no payment order or its amounts make no sense.
 */
export function readOrder(json: Fields | null, transaction: TransactionFacts): PaymentOrder {
  const fields = json && recordAt(json, "paymentOrder")
  if (!json || !fields) {
    throw mismatch(transaction, "something that is no payment order")
  }
  const id = field(fields, "id")
  if (!isOrderId(id)) {
    throw mismatch(transaction, "an unusable id")
  }
  const currency = field(fields, "currency")
  if (typeof currency !== "string" || !/^[A-Z]{3}$/i.test(currency)) {
    throw mismatch(transaction, "no currency")
  }
  const money = (from: Fields, name: string): Money | null => {
    const amount = minorOf(field(from, name), currency)
    if (amount === "unusable") {
      throw mismatch(transaction, `an unusable ${name}`)
    }
    return amount
  }
  const required = (from: Fields, name: string): Money => {
    const amount = money(from, name)
    if (amount === null) {
      throw mismatch(transaction, `no ${name}`)
    }
    return amount
  }
  const payment = (name: string): Payment | null => {
    const from = recordAt(fields, name)
    // A sub-resource that was not expanded is its id alone.
    return from && Object.keys(from).length > 1
      ? {
          number: numberText(field(from, "number")),
          instrument: textOf(field(from, "instrument"), 64),
          transactionType: textOf(field(from, "transactionType"), 64),
          payeeReference: textOf(field(from, "payeeReference"), 64),
          orderReference: textOf(field(from, "orderReference"), 64),
          amount: money(from, "amount"),
          submittedAmount: money(from, "submittedAmount"),
        }
      : null
  }
  const list = listAt(recordAt(fields, "financialTransactions") ?? {}, "financialTransactionsList")
  const amount = required(fields, "amount")
  return {
    id,
    status: textOf(field(fields, "status"), 64),
    amount,
    vatAmount: money(fields, "vatAmount") ?? amount.minus(amount),
    remaining: {
      capture: money(fields, "remainingCaptureAmount"),
      cancellation: money(fields, "remainingCancellationAmount"),
      reversal: money(fields, "remainingReversalAmount"),
    },
    paid: payment("paid"),
    cancelled: payment("cancelled"),
    reversed: payment("reversed"),
    transactions:
      list?.map((entry) => ({
        type: textOf(field(entry, "type"), 64) ?? "",
        id: numberText(field(entry, "number")) ?? textOf(field(entry, "id")) ?? "unnamed",
        amount: required(entry, "amount"),
        vatAmount: money(entry, "vatAmount"),
        at: dateOf(field(entry, "created")),
        reference: textOf(field(entry, "payeeReference"), 64),
      })) ?? null,
    turnedDown: turnedDownOf(fields),
    operations: operationsOf(json),
    fields,
  }
}

const kinds: Readonly<Record<string, FailedMovement["kind"]>> = {
  capture: "capture",
  reversal: "refund",
  cancellation: "void",
}

/** Both spellings of the resource and of its `type` (swedbank-pay.md 4). */
function turnedDownOf(fields: Fields): FailedMovement[] {
  const resource = recordAt(fields, "postPurchaseFailedAttempts")
  const list = resource && listAt(resource, "postPurchaseFailedAttemptList")
  return (list ?? []).flatMap((entry) => {
    const type = textOf(field(entry, "type") ?? field(entry, "transactionType"), 64)
    const kind = kinds[type?.toLowerCase() ?? ""]
    const created = textOf(field(entry, "created"), 64)
    const problem = asRecord(field(entry, "problem"))
    return kind
      ? [
          {
            kind,
            id: numberText(field(entry, "number")) ?? `${kind}:${created ?? "unknown"}`,
            at: dateOf(created),
            reason: (problem && problemWord(field(problem, "type"))) ?? "unknown",
          },
        ]
      : []
  })
}

function operationsOf(json: Fields): Operation[] {
  return (listAt(json, "operations") ?? []).flatMap((entry) => {
    const rel = textOf(field(entry, "rel"), 64)
    const method = textOf(field(entry, "method"), 16)?.toUpperCase()
    const href = field(entry, "href")
    return rel && method && typeof href === "string" && href.length <= 2048
      ? [{ rel, method, href }]
      : []
  })
}
