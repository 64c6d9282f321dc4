import type { InbankProduct } from "../../accounts"
import type { Payment } from "../../core/payment"
import type { CallbackTransport, ReturnTransport } from "./choices"
import type { Contract } from "./contract"
import type { SessionRequest } from "./session-request"

/** The six documented words (inbank.md 4, session status model). */
export type SessionStatus =
  "pending" | "granted" | "completed" | "declined" | "cancelled" | "expired"

/** A state transition that the shop is called back about. */
export interface InbankEvent {
  /** The event's own word, such as `contract_granted`. */
  word: string
  /** The session's status after it. */
  status: SessionStatus
  at: Date
}

/** What Inbank keeps about a POS session beside the core's `Payment`. */
export interface Session {
  request: SessionRequest
  product: InbankProduct
  status: SessionStatus
  /** The customer is done and a person at Inbank has to decide. */
  isUnderReview: boolean
  applicationUuid?: string
  /** Absent for Pay next month, which adds a purchase to a contract of its own. */
  contract?: Contract
  grantedAt?: Date
  /** From here on the shop is owed the money. */
  activatedAt?: Date
  /** Returned to the customer, cents. */
  returned: number
  lastEvent?: InbankEvent
  /** How messages reach the shop and whether returns work, as the last act chose. */
  callbackTransport: CallbackTransport
  returnTransport: ReturnTransport
  areReturnsPossible: boolean
}

/** The core's payment with the session; `event` is set on copies that tell of one certain event. */
export interface InbankPayment extends Payment {
  session: Session
  event?: InbankEvent
}

/** @throws when the payment was opened by another face, which is a mistake in the sandbox */
export function withSession(payment: Payment): InbankPayment {
  if (!("session" in payment)) {
    throw new Error(`Payment ${payment.reference} of ${payment.gateway} has no POS session`)
  }
  return payment as InbankPayment
}
