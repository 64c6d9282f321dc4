import { isWithdrawable, remaining } from "./contract"
import { decimal } from "./amounts"
import type { InbankPayment } from "./session"

/** Least amount of a partial return, cents. The real one is not known. */
const LEAST = 100

/** What may be returned in part, cents: the rest must still make a contract of the product. */
export function partialRange(payment: InbankPayment): { least: number; most: number } | undefined {
  const most = remaining(payment) - payment.session.product.minAmount * 100
  return isWithdrawable(payment) && most >= LEAST ? { least: LEAST, most } : undefined
}

/** Books a return of a part. No callback is known for it (inbank.md 5). */
export function returnPart(
  payment: InbankPayment,
  cents: number,
  reference: string,
  at: Date
): void {
  payment.session.returned += cents
  payment.refunds.push({ reference, amount: decimal(cents), at })
}

/**
 * Returns everything: the contract ends. What the session says afterwards is documented nowhere;
 * `completed` is called final, so it stays.
 */
export function withdraw(payment: InbankPayment, reference: string, at: Date): void {
  returnPart(payment, remaining(payment), reference, at)
  Object.assign(payment.session.contract ?? {}, {
    status: "terminated",
    terminatedAt: at,
    terminationReason: "merchant_withdrawal",
  })
}
