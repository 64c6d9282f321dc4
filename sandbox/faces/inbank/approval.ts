import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { activate, terminate } from "./decisions"
import { findContract } from "./find"
import { rejected } from "./problems"
import type { InbankPayment } from "./session"
import type { Version } from "./spelling"
import { tellOf } from "./tell"

export const DONE: Answer = { status: 204, body: "" }

/**
 * `POST …/contracts/{uuid}/merchant-approval`: the shop takes a granted contract (inbank.md 4). Rent
 * has calls of its own for that.
 * @throws Refused
 */
export function approve(
  sandbox: Sandbox,
  face: Face,
  version: Version,
  request: CallRequest
): Answer {
  const { payment } = findContract(sandbox, request, version)
  if (!isWaiting(payment) || payment.session.product.type === "smart_rent") {
    throw rejected("can_not_approve")
  }
  void tellOf(sandbox, face, approved(payment, "partner_api", sandbox.clock.now()))
  return DONE
}

/** `POST …/contracts/{uuid}/cancel`: the shop refuses a granted contract. @throws Refused */
export function cancel(
  sandbox: Sandbox,
  face: Face,
  version: Version,
  request: CallRequest
): Answer {
  const { payment } = findContract(sandbox, request, version)
  if (!isWaiting(payment)) {
    throw rejected("can_not_cancel")
  }
  void tellOf(sandbox, face, terminate(payment, "merchant_cancel", sandbox.clock.now()))
  return DONE
}

/** The contract is signed and nobody has said yet what becomes of it. */
export const isWaiting = ({ session }: InbankPayment): boolean =>
  session.status === "granted" && !session.contract?.isActivating

/** Approves and activates. Returns the payment to tell of. */
export function approved(payment: InbankPayment, by: string, now: Date): InbankPayment {
  Object.assign(payment.session.contract ?? {}, { partnerApprovalAt: now })
  return activate(payment, by, now)
}
