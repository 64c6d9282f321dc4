import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { appendEvent, type Database, type Transaction } from "../modules/payment-journal/store"
import { raise, type Converging } from "./converging"
import { CANCEL_UNDER_WAY, unfinishedCancel } from "./cut-off-cancel"
import { loadMedusaState, type MedusaState } from "./medusa-state"
import type { Settlement } from "./settlement"

/**
 * Lets Medusa follow an authorization that has ended at the gateway: expired, or given up in its
 * portal. Medusa's payment is cancelled; an order that counted on it needs a person, unless Medusa
 * itself is giving it up right now (`retry`). Null when there is nothing to follow.
 */
export async function endAuthorization(at: Converging): Promise<Settlement | null> {
  const { container, transaction, cause } = at
  if (!transaction.authorized.isPositive()) {
    return null
  }
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const medusa = await loadMedusaState(container, transaction)
  const payment = livePayment(transaction, medusa)
  if (!payment) {
    return null
  }
  if ((await unfinishedCancel(db, transaction)) === "under_way") {
    return { status: "retry", reason: CANCEL_UNDER_WAY }
  }
  const { order } = medusa
  await container.resolve(Modules.PAYMENT).cancelPayment(payment.id)
  await appendEvent(db, {
    transactionId: transaction.id,
    name: "payment_cancelled",
    cause,
    details: { payment_id: payment.id },
  })
  return order && !order.canceled
    ? raise(at, "authorization_ended", { order_id: order.id, payment: transaction.state })
    : null
}

/** Medusa's payment that still counts on an authorization which has ended; null when none does. */
export async function paymentToCancel(db: Database, transaction: Transaction, medusa: MedusaState) {
  const payment = livePayment(transaction, medusa)
  return payment && (await unfinishedCancel(db, transaction)) !== "under_way" ? payment : null
}

function livePayment({ authorized }: Transaction, { session }: MedusaState) {
  const payment = session?.payment
  return authorized.isPositive() && payment && !payment.canceled ? payment : null
}
