import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Context } from "./context"
import { inquire } from "./inquire"

/**
 * What is true of a payment that the shop gives up. No call cancels a deposit, so its page can be
 * paid until it expires, and money that still comes is noticed by inquiries (b2binpay.md 6).
 */
export async function cancel(
  context: Context,
  transaction: TransactionFacts
): Promise<GatewayTruth> {
  const truth = await inquire(context, transaction)
  if (truth.captured.isPositive()) {
    throw new GatewayError(
      "unsupported",
      `${truth.captured} of ${transaction.reference} are paid, so nothing can be cancelled. Refund the payment instead.`,
      { code: "CAPTURED" }
    )
  }
  return truth
}
