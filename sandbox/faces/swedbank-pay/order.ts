import type { Instrument } from "../../accounts"
import type { Payment } from "../../core/payment"
import type { CallbackShape } from "./callback-shapes"
import type { OrderRequest } from "./order-request"
import type { ProblemBody } from "./problems"
import type { TransactionType } from "./words"

/** Something that has a number and that the shop is called back about. */
export interface OrderEvent {
  number: number
  /** Id of the transaction in the older callback shapes. */
  id: string
  /** What the callback console says. */
  type: TransactionType | "Attempt" | "Failed" | "Aborted"
  at: Date
}

/** A completed transaction. Amounts in minor units. */
export interface Transaction extends OrderEvent {
  type: TransactionType
  amount: number
  vatAmount: number
  description: string
  payeeReference: string
  receiptReference?: string
  orderItems?: object[]
}

/** A declined or broken-off attempt to pay. */
export interface FailedAttempt {
  at: Date
  instrument: Instrument
  number: number
  status: "Failed" | "Aborted"
  problem: ProblemBody
}

/** A capture, cancellation or reversal that came to nothing. */
export interface FailedOperation {
  at: Date
  type: TransactionType
  number: number
  problem: ProblemBody
}

export interface HistoryEntry {
  at: Date
  name: string
  instrument?: Instrument
  number?: number
  amount?: number
  initiatedBy: "Payee" | "Payer" | "PaymentGateway"
}

/** What Swedbank Pay keeps about a payment order beside the core's `Payment`. */
export interface Order {
  request: OrderRequest
  /** Header of the shop's create call. */
  userAgent: string
  integration: "" | "Redirect"
  /** Set in instrument mode only. */
  instrument?: Instrument
  updated: Date
  /** Authorization or Sale first; Cancellations are kept too and never listed. */
  transactions: Transaction[]
  /** An attempt that is neither paid nor declined yet. */
  attempt?: OrderEvent
  failedAttempts: FailedAttempt[]
  failedOperations: FailedOperation[]
  /** Captures and reversals failed one after another. */
  failuresInARow: number
  /** A Banklink reversal that is accepted and not carried out. */
  pendingReversal?: Transaction
  history: HistoryEntry[]
  abortReason?: string
  /** Of every event the newest; the order's opening at first. */
  lastEvent: OrderEvent
  opening: OrderEvent
  /** The older callback shapes name a payment below the order. */
  payment: { id: string; number: number }
  /** How callbacks look and where they seem to come from, as the last act chose. */
  shape: CallbackShape
  sourceAddress: string
}

/** The core's payment with the order; `event` is set on copies that tell of one certain event. */
export interface SwedbankPayment extends Payment {
  order: Order
  event?: OrderEvent
}

/** @throws when the payment was opened by another face, which is a mistake in the sandbox */
export function withOrder(payment: Payment): SwedbankPayment {
  if (!("order" in payment)) {
    throw new Error(`Payment ${payment.reference} of ${payment.gateway} has no payment order`)
  }
  return payment as SwedbankPayment
}
