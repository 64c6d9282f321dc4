import type { Claim } from "../../core/payment"
import { capturedOf, refundedOf } from "./balances"
import type { KustomPayment } from "./session"

/** The gateway's truth: `txnId` is the session's id here, the only one a callback names for sure. */
export function claimOf({ session, order, ...payment }: KustomPayment): Claim {
  return {
    reference: payment.reference,
    txnId: payment.id,
    amount: payment.amount,
    currency: payment.currency,
    status: session.status,
    authorizedAmount: String(order?.amount ?? 0),
    capturedAmount: String(order ? capturedOf(order) : 0),
    refundedAmount: String(order ? refundedOf(order) : 0),
    paidAt: payment.paidAt,
  }
}

/** The payment as it was created; the core has undone its own fields. */
export const asOpened = (copy: KustomPayment): KustomPayment => ({
  ...copy,
  session: { ...copy.session, status: "CREATED", completedAt: undefined },
  order: undefined,
  event: copy.session.opening,
})
