import type { Instrument } from "../../accounts"
import type { Sandbox } from "../../core/sandbox"
import { balancesOf, isLocked } from "./balances"
import { magicFailure } from "./declines"
import { newEvent, remember } from "./events"
import { postPurchase } from "./operations"
import type { OrderEvent, SwedbankPayment, Transaction } from "./order"
import { forbidden, inputError, Refused } from "./problems"
import type { ProblemBody } from "./problems"

/** A capture, cancellation or reversal that somebody wants. Amounts in minor units. */
export interface TransactionWish {
  type: "Capture" | "Cancellation" | "Reversal"
  /** Everything that is left when absent, as always for a cancellation. */
  amount?: number
  vatAmount?: number
  description: string
  payeeReference: string
  receiptReference?: string
  orderItems?: object[]
}

/** Tells the shop about an event. */
export type Tell = (event: OrderEvent) => void

const RELS = { Capture: "capture", Cancellation: "cancel", Reversal: "reversal" } as const

/**
 * Carries out what API or portal ask for (swedbank-pay.md 5).
 * @returns "accepted" for a Banklink reversal, which waits for the portal to end it
 * @throws Refused, after an entry in the failed attempts when the acquirer declines
 */
export function perform(
  sandbox: Sandbox,
  payment: SwedbankPayment,
  wish: TransactionWish,
  tell: Tell
): "done" | "accepted" {
  const { order } = payment
  const amount = checkedAmount(payment, wish)
  if (!sandbox.payments.claimReference(payment.gateway, wish.payeeReference)) {
    throw inputError({
      name: "Transaction.PayeeReference",
      description: "The PayeeReference has been used for another operation.",
    })
  }
  const now = sandbox.clock.now()
  const problem = magicFailure(payment.channel as Instrument, amount, wish.type)
  if (problem) {
    tell(fail(payment, wish.type, problem, now))
    throw new Refused(problem)
  }
  const transaction: Transaction = {
    ...newEvent(wish.type, now),
    amount,
    vatAmount: wish.vatAmount ?? Math.round((amount * order.request.vatAmount) / total(payment)),
    description: wish.description,
    payeeReference: wish.payeeReference,
    receiptReference: wish.receiptReference,
    orderItems: wish.orderItems,
  }
  if (wish.type === "Reversal" && payment.channel === "Banklink") {
    order.pendingReversal = transaction
    return "accepted"
  }
  tell(complete(payment, transaction))
  return "done"
}

/** Books a transaction. */
export function complete(payment: SwedbankPayment, transaction: Transaction): OrderEvent {
  const { order } = payment
  const { type, amount, at } = transaction
  order.failuresInARow = 0
  order.transactions.push(transaction)
  if (type === "Reversal") {
    payment.refunds.push({ reference: transaction.payeeReference, amount: String(amount), at })
  }
  if (type === "Cancellation" && balancesOf(order).captured === 0) {
    payment.state = "voided"
  }
  const instrument = payment.channel as Instrument
  const name = `Payment${type}`
  return remember(order, transaction, { name, instrument, amount, initiatedBy: "Payee" })
}

/** Records that an operation came to nothing; the fifth in a row locks the payment. */
export function fail(
  { order }: SwedbankPayment,
  type: TransactionWish["type"],
  problem: ProblemBody,
  now: Date
): OrderEvent {
  const event = newEvent("Failed", now)
  order.failuresInARow += 1
  order.failedOperations.push({ at: now, type, number: event.number, problem })
  return remember(order, event)
}

/** @throws Refused when the operation is not possible now or the amount is more than is left */
function checkedAmount(payment: SwedbankPayment, wish: TransactionWish): number {
  const rel = RELS[wish.type]
  if (isLocked(payment.order)) {
    throw forbidden("The payment is locked after five failed operations. Contact support.")
  }
  if (!postPurchase(payment).includes(rel)) {
    throw forbidden(`The operation ${rel} is not possible in the present state of the payment.`)
  }
  const { toCapture, toReverse } = balancesOf(payment.order)
  const left = wish.type === "Reversal" ? toReverse : toCapture
  const amount = wish.amount ?? left
  if (amount > left) {
    const what = wish.type === "Reversal" ? "reverse" : "capture"
    const description = `The amount exceeds what is left to ${what}.`
    throw inputError({ name: "Transaction.Amount", description })
  }
  return amount
}

const total = (payment: SwedbankPayment) => Math.max(Number(payment.amount), 1)
