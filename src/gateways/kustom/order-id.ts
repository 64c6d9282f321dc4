import type { TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Context } from "./context"
import { fetchOrder, fetchSession } from "./inquire"
import { mismatch, idOf } from "./reading"
import type { Order } from "./order"

/** The payment's order in Order Management; null while nobody has paid. Throws GatewayError. */
export async function orderIdOf(
  context: Context,
  transaction: TransactionFacts
): Promise<string | null> {
  const known = idOf(transaction.gatewayIds.order)
  if (known !== null || transaction.gatewayId === null) {
    return known
  }
  return (await fetchSession(context, transaction.gatewayId, transaction)).orderId
}

/** The payment with its order's id, so that it is looked up once. Throws GatewayError if unpaid. */
export async function withOrderId(
  context: Context,
  transaction: TransactionFacts
): Promise<TransactionFacts> {
  const order = await orderIdOf(context, transaction)
  if (order === null) {
    throw new GatewayError(
      "invalid",
      `${transaction.reference} has not been paid on its device, so there is nothing to move`,
      { code: "NOT_PAID" }
    )
  }
  return { ...transaction, gatewayIds: { ...transaction.gatewayIds, order } }
}

/** The order of a payment whose order id is known, before or after we act on it. */
export async function fetchToAct(context: Context, transaction: TransactionFacts): Promise<Order> {
  const order = await fetchOrder(context, transaction.gatewayIds.order, transaction)
  if (order.amount.currency !== transaction.amount.currency) {
    throw mismatch(transaction, "another currency")
  }
  return order
}
