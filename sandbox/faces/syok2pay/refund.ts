import type { Answer, CallRequest } from "../../core/call"
import type { Payment } from "../../core/payment"
import type { Sandbox } from "../../core/sandbox"
import { twist } from "../../core/twist"
import type { Face } from "../face"
import { fromCents, toCents } from "./amounts"
import { Refused, success } from "./answers"
import { optional, positiveAmount } from "./fields"
import { readReversal } from "./reversal"
import { refundedCents } from "./words"

/** Channels whose money cannot be sent back through the gateway (syok2pay.md 4.2). */
const NOT_REFUNDABLE = new Set(["FPX"])

/** Gives money back (syok2pay.md 4.2). `body` is authenticated. @throws Refused */
export function refund(
  sandbox: Sandbox,
  face: Face,
  request: CallRequest,
  body: Record<string, unknown>
): Answer {
  const { reference, payment } = readReversal(sandbox, body)
  if (NOT_REFUNDABLE.has(payment.channel)) {
    throw new Refused("FUNCTION_NOT_SUPPORTED", "refund not available for this channel")
  }
  const currency = optional(body, "currency")
  if (currency !== undefined && currency !== payment.currency) {
    throw new Refused("INVALID_CURRENCY", "currency differs from the payment's")
  }
  const amount = fromCents(centsToRefund(payment, body.refund_amount))
  sandbox.payments.claimReference(face.gateway, reference)
  payment.refunds.push({ reference, amount, at: sandbox.clock.now() })
  const accepted = request.faults.has("stale_status")
  const status = accepted ? "REFUND_PENDING" : "REFUNDED"
  const told = twist({ ...face.claim(payment), reference, amount, status }, request.faults)
  const data = {
    reference_no: told.reference,
    txn_id: told.txnId,
    txn_status: told.status,
    refund_amount: told.amount,
  }
  return success(data, accepted ? "PENDING" : undefined)
}

/** Omitted or 0 means everything that is left: the vendor's documented, expensive trap. */
function centsToRefund(payment: Payment, asked: unknown): number {
  const left = (toCents(payment.amount) ?? 0) - refundedCents(payment)
  const cents = isFullRefund(asked) ? left : positiveAmount(String(asked), "refund_amount")
  if (typeof asked === "number" && asked !== 0) {
    throw new Refused("PARAM_INVALID", "refund_amount must be text with two decimals")
  }
  if (cents > left || left === 0) {
    throw new Refused("INVALID_AMOUNT", "exceeds refundable balance")
  }
  return cents
}

const isFullRefund = (asked: unknown) =>
  asked === undefined || asked === null || asked === "" || /^0+(\.0+)?$/.test(String(asked))
