import type { Claim } from "../../core/payment"
import { decimal } from "./amounts"
import { before } from "./events"
import type { InbankPayment } from "./session"

const NOTHING = decimal(0)

/** The gateway's truth about a payment, or what one event said of it. */
export function claimOf(payment: InbankPayment): Claim {
  const { session, event, amount } = payment
  return {
    reference: payment.reference,
    txnId: payment.txnId,
    amount,
    currency: payment.currency,
    status: event?.status ?? session.status,
    authorizedAmount: session.grantedAt ? amount : NOTHING,
    capturedAmount: session.activatedAt ? amount : NOTHING,
    refundedAmount: decimal(session.returned),
    paidAt: payment.paidAt,
  }
}

/** The session before anything happened to it; a copy that tells of an event tells the one before. */
export const asOpened = (copy: InbankPayment): InbankPayment => ({
  ...copy,
  event: copy.event && before(copy.event),
  session: {
    ...copy.session,
    status: "pending",
    applicationUuid: undefined,
    contract: undefined,
    grantedAt: undefined,
    activatedAt: undefined,
    returned: 0,
  },
})
