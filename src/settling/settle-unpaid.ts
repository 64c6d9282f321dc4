import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { appendEvent, markSettled, type Transaction } from "../modules/payment-journal/store"
import { act } from "./act"
import { closeSession } from "./close-session"
import { raise, type Converging } from "./converging"
import { isAhead } from "./cut-off"
import { isPaidBy } from "./decide"
import { endAuthorization } from "./end-authorization"
import { messageOf } from "./failure"
import { loadMedusaState, type MedusaState } from "./medusa-state"
import { resolveGivenUp } from "./settle-despite"
import type { Settlement } from "./settlement"
import { takeBackCutOff } from "./take-back-cut-off"

/** Lets Medusa follow a payment that is open or has ended without money. */
export async function settleUnpaid(at: Converging): Promise<Settlement> {
  const { container, transaction } = at
  const { state } = transaction
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (state === "opened" || state === "pending") {
    await placeOrderFirst(at)
    return { status: "pending", state, reason: "gateway_says_pending" }
  }
  await closeSession(container, transaction)
  await resolveGivenUp(at)
  const told = await takeBackRecorded(at)
  if (told?.status === "retry") {
    return told
  }
  const ended = await endAuthorization(at)
  if (ended?.status === "retry") {
    return ended
  }
  const ending = told ?? ended
  if (ending) {
    await markSettled(db, transaction.id, null)
    return ending
  }
  const order = await unpaidOrderOf(at)
  await markSettled(db, transaction.id, order?.id ?? null)
  return order ? closeOrder(at, order) : { status: "settled", state, orderId: null }
}

/** A capture that Medusa wrote down and the gateway never heard of may be recorded of an ended payment. */
async function takeBackRecorded(at: Converging): Promise<Settlement | null> {
  const { container, transaction } = at
  const payment =
    transaction.authorized.isPositive() &&
    (await loadMedusaState(container, transaction)).session?.payment
  return payment && isAhead(transaction, payment) ? takeBackCutOff(at) : null
}

/**
 * Places the order before the payment is decided, where the account wants that and the shopper has
 * come back from the gateway: the decision may take days. Medusa keeps it as pending authorization.
 */
async function placeOrderFirst(at: Converging): Promise<void> {
  const { container, account, transaction, cause } = at
  if (!account.options.orderFirst || !transaction.returned_at) {
    return
  }
  const cartId = cartToPlaceFirst(at, await loadMedusaState(container, transaction))
  if (!cartId) {
    return
  }
  await act(container, { do: "complete_cart", cartId })
  await appendEvent(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), {
    transactionId: transaction.id,
    name: "order_placed_first",
    cause,
  })
}

/** The cart whose order is placed before its payment is decided; null when none is. */
export function cartToPlaceFirst(
  { account, transaction }: Pick<Converging, "account" | "transaction">,
  { session, sessions, cart, order, paidElsewhere }: MedusaState
): string | null {
  if (!account.options.orderFirst || !transaction.returned_at) {
    return null
  }
  const isUnchanged = cart && session && isPaidBy(transaction, cart.total)
  return order || paidElsewhere || sessions !== 1 || !isUnchanged || cart.completed ? null : cart.id
}

/** The order that was placed first and now has no payment; null when another one pays for it. */
async function unpaidOrderOf({
  container,
  account,
  transaction,
}: Converging): Promise<MedusaState["order"]> {
  return account.options.orderFirst
    ? orderWithoutPayment(transaction, await loadMedusaState(container, transaction))
    : null
}

/** One that was cancelled before its money came needs nobody once that has gone back. */
export function orderWithoutPayment(
  { authorized }: Pick<Transaction, "authorized">,
  { order, session, paidElsewhere }: MedusaState
): MedusaState["order"] {
  const isOver = order?.canceled && authorized.isPositive()
  return paidElsewhere || session?.payment || isOver ? null : order
}

async function closeOrder(
  at: Converging,
  order: NonNullable<MedusaState["order"]>
): Promise<Settlement> {
  const { container, account, transaction } = at
  let cancelled = order.canceled
  let error: string | undefined
  if (!cancelled && account.options.unpaidOrder === "cancel") {
    try {
      await cancelOrderWorkflow(container).run({ input: { order_id: order.id } })
      cancelled = true
    } catch (caught) {
      error = messageOf(caught)
    }
  }
  const details = { order_id: order.id, payment: transaction.state, cancelled, error }
  return raise(at, "unpaid_order", details)
}
