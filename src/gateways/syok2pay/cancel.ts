import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Context } from "./context"
import { inquireToAct } from "./inquire"
import { voidPayment } from "./void"

/**
 * Gives a payment up (syok2pay.md 4.3). Unpaid: nothing is sent, because there is nothing to cancel
 * at the gateway; a late payment is noticed by inquiry. Paid: Void, and GatewayError unsupported
 * when it is too late for that, so that the caller decides on a refund.
 */
export async function cancel(
  context: Context,
  transaction: TransactionFacts,
  key: string
): Promise<GatewayTruth> {
  const truth = await inquireToAct(context, transaction)
  const returned = truth.refunded.isPositive()
  if (truth.state !== "captured" || (returned && truth.refunded.equals(truth.captured))) {
    return truth
  }
  if (returned) {
    throw new GatewayError(
      "unsupported",
      `${transaction.reference} is partly refunded; Void works on whole payments only. Refund the rest.`
    )
  }
  return voidPayment(context, transaction, key)
}
