import type { InbankProduct } from "../../accounts"
import type { InbankEvent, InbankPayment, SessionStatus } from "./session"

type Told = Exclude<SessionStatus, "expired" | "pending">

/** Events of the documents in the fixtures' words (inbank.md 5). */
const APPLICATION: Record<Told, string> = {
  cancelled: "application_cancelled",
  declined: "application_denied",
  granted: "contract_granted",
  completed: "contract_activated",
}
const PURCHASE: Partial<Record<Told, string>> = {
  cancelled: "purchase_cancelled",
  declined: "purchase_rejected",
  completed: "purchase_activated",
}

/** @param isSigned whether there is a contract already, which is then what ends */
export function eventOf(
  product: InbankProduct,
  status: Told,
  isSigned: boolean,
  at: Date
): InbankEvent {
  const own = product.type === "pay_next_month" ? PURCHASE[status] : undefined
  const contract = isSigned && status === "cancelled" ? "contract_cancelled" : undefined
  return { word: own ?? contract ?? APPLICATION[status], status, at }
}

/** Makes an event the session's newest; returns a copy of the payment that tells of it. */
export function remember(payment: InbankPayment, event: InbankEvent): InbankPayment {
  payment.session.lastEvent = event
  return { ...payment, event }
}

/**
 * The event before another one, for messages that come late: before a contract is active it was
 * granted. Nothing is sent before that, so the word for a pending application is made up.
 */
export function before(event: InbankEvent): InbankEvent {
  const granted = { word: APPLICATION.granted, status: "granted", at: event.at } as const
  return event.word === APPLICATION.completed ? granted : pendingAt(event.at)
}

export const pendingAt = (at: Date): InbankEvent => ({
  word: "application_pending",
  status: "pending",
  at,
})
