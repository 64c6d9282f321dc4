import type { Payment } from "../../core/payment"
import type { Decline } from "./taps"
import type { KustomEvent } from "./events"
import type { Order } from "./order"
import type { SessionRequest } from "./session-request"

export const GATEWAY = "kustom"

export type SessionStatus = "CREATED" | "ACTIVE" | "FINALIZED" | "CANCELLED" | "EXPIRED" | "FAILED"

/** What In-Person Payments keeps about a session beside the core's `Payment`. */
export interface Session {
  request: SessionRequest
  status: SessionStatus
  completedAt?: Date
  /** Why the last tap came to nothing; forgotten when another method is chosen. */
  decline?: Decline
  /** The event of its creation. */
  opening: KustomEvent
}

/** The core's payment with session and order; `event` is set on copies that tell of that event. */
export interface KustomPayment extends Payment {
  session: Session
  order?: Order
  event?: KustomEvent
}

/** @throws when a payment of another face got here */
export function withSession(payment: Payment): KustomPayment {
  if (!("session" in payment)) {
    throw new Error(`Payment ${payment.reference} is not one of Kustom`)
  }
  return payment as KustomPayment
}

export const isOpen = ({ session }: KustomPayment): boolean =>
  session.status === "CREATED" || session.status === "ACTIVE"
