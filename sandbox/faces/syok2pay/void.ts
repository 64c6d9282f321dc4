import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import { twist } from "../../core/twist"
import type { Face } from "../face"
import { Refused, success } from "./answers"
import { readReversal } from "./reversal"

/** Card payments can be stopped until the acquirer's cut-off; comparable gateways: a day. Real ms. */
export const VOID_WINDOW = 24 * 3_600_000

/** Stops a whole payment before settlement (syok2pay.md 4.3). `body` is authenticated. @throws Refused */
export function voidPayment(
  sandbox: Sandbox,
  face: Face,
  request: CallRequest,
  body: Record<string, unknown>
): Answer {
  const { reference, payment } = readReversal(sandbox, body)
  if (body.amount !== undefined || body.refund_amount !== undefined) {
    throw new Refused("PARAM_INVALID", "a void is for the whole payment and takes no amount")
  }
  if (payment.refunds.length > 0) {
    throw new Refused("INVALID_STATE", "a refunded payment cannot be voided")
  }
  const age = sandbox.clock.now().getTime() - (payment.paidAt?.getTime() ?? 0)
  if (age > VOID_WINDOW) {
    throw new Refused("FUNCTION_NOT_SUPPORTED", "already settled")
  }
  sandbox.payments.claimReference(face.gateway, reference)
  const before = face.claim(payment)
  payment.state = "voided"
  const claim = request.faults.has("stale_status") ? before : face.claim(payment)
  const told = twist({ ...claim, reference }, request.faults)
  return success(
    { reference_no: told.reference, txn_id: told.txnId, txn_status: told.status },
    "SUCCESS"
  )
}
