import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import { unseen } from "../unseen"
import type { Context } from "./context"
import { readOrder, type Order } from "./order"
import { idOf, mismatch } from "./reading"
import { readSession, type Session } from "./session"
import { orderTruth, sessionTruth } from "./truth"

/**
 * Asks Kustom about a payment: the session until it has an order, the order alone from then on
 * (kustom.md 3.5, 6.1). A payment without an id was never opened as far as we know; one that Kustom
 * does not know (yet) is pending, and only expiry ends the wait.
 */
export async function inquire(
  context: Context,
  transaction: TransactionFacts
): Promise<GatewayTruth> {
  const { options } = context
  const known = idOf(transaction.gatewayIds.order)
  if (known !== null) {
    const order = await findOrder(context, known, transaction)
    return order
      ? orderTruth(order, transaction, options)
      : { ...unseen(transaction, "order_not_found"), gatewayIds: { order: known } }
  }
  if (transaction.gatewayId === null) {
    return unseen(transaction, "no session known")
  }
  const session = await orNull(fetchSession(context, transaction.gatewayId, transaction))
  if (!session) {
    return unseen(transaction, "not_found")
  }
  if (session.orderId === null) {
    return sessionTruth(session, options)
  }
  const order = await findOrder(context, session.orderId, transaction)
  return order
    ? orderTruth(order, transaction, options, { session })
    : withoutOrder(sessionTruth(session, options, "order_not_found"))
}

/**
 * Order Management can be a moment behind the device: nothing unknown about that status. Whatever
 * the session says, one with an order has not ended: the order may be paid.
 */
function withoutOrder({ unknownStatus, ...truth }: GatewayTruth): GatewayTruth {
  const isUnknown = unknownStatus !== undefined && unknownStatus.toUpperCase() !== "FINALIZED"
  return { ...truth, state: "pending", ...(isUnknown ? { unknownStatus } : {}) }
}

/** The session of an id of ours, as it is now. Throws GatewayError. */
export async function fetchSession(
  { ask }: Context,
  id: string,
  transaction: TransactionFacts
): Promise<Session> {
  const { reference } = transaction
  if (idOf(id) === null) {
    throw new GatewayError("invalid", `${reference} has no usable session id`)
  }
  const path = `/ipp/v1/sessions/${id}`
  const session = readSession(
    await ask({ call: "session", method: "GET", path, reference }),
    transaction
  )
  if (session.id !== id) {
    throw mismatch(transaction, "another session")
  }
  return session
}

/** The order of an id that Kustom gave us, as it is now. Throws GatewayError. */
export async function fetchOrder(
  { ask }: Context,
  id: string,
  transaction: TransactionFacts
): Promise<Order> {
  const { reference } = transaction
  const path = `/ordermanagement/v1/orders/${id}`
  return readOrder(await ask({ call: "order", method: "GET", path, reference }), id, transaction)
}

function findOrder(context: Context, id: string, transaction: TransactionFacts) {
  return orNull(fetchOrder(context, id, transaction))
}

/** null instead of GatewayError not_found. */
export async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof GatewayError && error.kind === "not_found") {
      return null
    }
    throw error
  }
}
