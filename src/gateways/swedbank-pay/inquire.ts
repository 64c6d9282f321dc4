import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import { unseen } from "../unseen"
import type { Context } from "./context"
import { mismatch, readOrder, type PaymentOrder } from "./order"
import { isOrderId } from "./reading"
import { truthOf } from "./truth"

/** Everything that tells how a payment stands, in one call (swedbank-pay.md 4). */
const EXPAND = [
  ...["paid", "financialtransactions", "failedattempts", "postpurchasefailedattempts"],
  ...["cancelled", "aborted", "failed", "reversed"],
].join(",")

/**
 * Asks the gateway about a payment by the id that we stored; ids of callbacks are never fetched. A
 * payment without an id was never opened as far as we know, and one that the gateway does not know
 * may be lagging: both are pending, and only expiry ends the wait.
 */
export async function inquire(
  context: Context,
  transaction: TransactionFacts
): Promise<GatewayTruth> {
  if (transaction.gatewayId === null) {
    return unseen(transaction, "no payment order known")
  }
  try {
    return truthOf(await fetchOrder(context, transaction))
  } catch (error) {
    if (error instanceof GatewayError && error.kind === "not_found") {
      return unseen(transaction, "not_found")
    }
    throw error
  }
}

/** The payment order as it is now. Throws GatewayError. */
export async function fetchOrder(
  { send }: Context,
  transaction: TransactionFacts
): Promise<PaymentOrder> {
  const { gatewayId, reference } = transaction
  if (!isOrderId(gatewayId)) {
    throw new GatewayError(
      "invalid",
      `${reference} has no usable payment order id, so Swedbank Pay cannot be asked about it`
    )
  }
  const { json } = await send({
    call: "inquiry",
    method: "GET",
    path: `${gatewayId}?$expand=${EXPAND}`,
    reference,
  })
  return readOrder(json, transaction)
}

/**
 * The payment order, before or after we act on it: it must be this payment as far as it says.
 * Throws GatewayError invalid RESPONSE_MISMATCH otherwise.
 */
export async function fetchToAct(
  context: Context,
  transaction: TransactionFacts
): Promise<PaymentOrder> {
  return requireSame(await fetchOrder(context, transaction), transaction)
}

/** Refuses an answer about another payment. */
export function requireSame(order: PaymentOrder, transaction: TransactionFacts): PaymentOrder {
  const { reference } = truthOf(order)
  if (
    order.id !== transaction.gatewayId ||
    (reference !== null && reference !== transaction.reference) ||
    order.amount.currency !== transaction.amount.currency
  ) {
    throw mismatch(transaction, "another payment")
  }
  return order
}
