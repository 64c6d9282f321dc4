import type { Syok2PayAccount } from "../../accounts"
import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import { twistedClaim } from "../../core/twist"
import type { Face } from "../face"
import { Refused, success } from "./answers"
import { reference } from "./fields"
import { isoSeconds, requestCode } from "./words"

/** Tells the truth about a payment (syok2pay.md 4.1). `body` is authenticated. @throws Refused */
export function inquiry(
  sandbox: Sandbox,
  face: Face,
  account: Syok2PayAccount,
  request: CallRequest,
  body: Record<string, unknown>
): Answer {
  const payment = sandbox.payments.find(face.gateway, reference(body, "reference_no"))
  if (!payment || payment.reference !== body.reference_no) {
    throw new Refused("TRANSACTION_NOT_FOUND", "no such reference")
  }
  const claim = twistedClaim(face, payment, request.faults)
  const data = {
    reference_no: claim.reference,
    txn_id: claim.txnId,
    session_id: payment.id,
    txn_status: claim.status,
    amount: claim.amount,
    currency: claim.currency,
    channel: payment.channel,
    gateway: account.acquirer,
    paid_at: claim.paidAt ? isoSeconds(claim.paidAt) : null,
    refunded_amount: claim.refundedAmount,
  }
  return success(data, requestCode(claim.status))
}
