import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Money } from "../money"
import type { Context } from "./context"
import { inquire } from "./inquire"

/** A paid deposit is captured already: there is no call for it (b2binpay.md 6). */
export async function capture(
  context: Context,
  transaction: TransactionFacts,
  amount: Money
): Promise<GatewayTruth> {
  const truth = await inquire(context, transaction)
  if (truth.captured.currency === amount.currency && truth.captured.compare(amount) >= 0) {
    return truth
  }
  throw new GatewayError(
    "unsupported",
    `B2BinPay captures by itself; it has not captured ${amount} of ${transaction.reference}`,
    { code: "NOT_CAPTURED" }
  )
}
