import type { Payment } from "../../core/payment"
import type { Sandbox } from "../../core/sandbox"
import { Refused } from "./answers"
import { optional, reference } from "./fields"

/** A refund or void that may be carried out. */
export interface Reversal {
  reference: string
  payment: Payment
}

/**
 * Reads what Refund and Void have in common (syok2pay.md 4.2, 4.3): a reference never used for any
 * call before, and the payment it is about. The reference is not taken yet.
 * @throws Refused
 */
export function readReversal(sandbox: Sandbox, body: Record<string, unknown>): Reversal {
  const own = reference(body, "reference_no")
  const original = reference(body, "original_reference_no")
  optional(body, "reason")
  const payment = sandbox.payments.find("syok2pay", original)
  if (!payment || payment.reference !== original) {
    throw new Refused("TRANSACTION_NOT_FOUND", "no such original_reference_no")
  }
  if (sandbox.payments.isReferenceUsed("syok2pay", own)) {
    throw new Refused("DUPLICATE_REFERENCE", "reference already used")
  }
  if (payment.state !== "paid") {
    throw new Refused("INVALID_STATE", "the payment is not successful")
  }
  return { reference: own, payment }
}
