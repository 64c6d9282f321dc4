import { randomUUID } from "node:crypto"

import type { Sandbox } from "../../core/sandbox"
import { newContract } from "./contract"
import { eventOf, remember } from "./events"
import type { InbankPayment } from "./session"

/** Inbank says yes: the contract is signed, and waits for the shop or is active at once. */
export function grant(sandbox: Sandbox, payment: InbankPayment, needsShop: boolean): InbankPayment {
  const { session } = payment
  const now = sandbox.clock.now()
  applied(payment)
  payment.state = "paid"
  payment.paidAt = now
  session.grantedAt = now
  if (session.product.type !== "pay_next_month") {
    session.contract = newContract(now)
    sandbox.payments.alias(payment, session.contract.uuid)
  }
  if (needsShop) {
    session.status = "granted"
    return remember(payment, eventOf(session.product, "granted", true, now))
  }
  return activate(payment, "system", now)
}

/** The contract comes into force. @param activator who says so, as the contract tells it */
export function activate(payment: InbankPayment, activator: string, now: Date): InbankPayment {
  const { session } = payment
  session.status = "completed"
  session.activatedAt = now
  Object.assign(session.contract ?? {}, {
    status: "activated",
    isActivating: false,
    activatedAt: now,
    activatorName: activator,
  })
  return remember(payment, eventOf(session.product, "completed", true, now))
}

/** Inbank says no, or the customer stops, before there is a contract. */
export function end(
  payment: InbankPayment,
  status: "declined" | "cancelled",
  now: Date
): InbankPayment {
  const { session } = payment
  if (status === "declined") {
    applied(payment)
  }
  payment.state = status
  session.status = status
  session.isUnderReview = false
  return remember(payment, eventOf(session.product, status, false, now))
}

/** A contract that is signed or active ends, and with it the session. */
export function terminate(payment: InbankPayment, reason: string, now: Date): InbankPayment {
  const { session } = payment
  payment.state = "voided"
  session.status = "cancelled"
  Object.assign(session.contract ?? {}, {
    status: "terminated",
    isActivating: false,
    terminatedAt: now,
    terminationReason: reason,
  })
  return remember(payment, eventOf(session.product, "cancelled", true, now))
}

/** There is an application from now on. */
export function applied({ session }: InbankPayment): void {
  session.applicationUuid ??= randomUUID()
  session.isUnderReview = false
}
