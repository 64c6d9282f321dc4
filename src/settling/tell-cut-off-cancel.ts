import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { appendEvent } from "../modules/payment-journal/store"
import { raise, type Converging } from "./converging"
import { CANCEL_UNDER_WAY, unfinishedCancel } from "./cut-off-cancel"
import type { MedusaState } from "./medusa-state"
import type { Settlement } from "./settlement"

/**
 * Asks a person about a cancel that never reached the gateway: its process died, whoever asked saw it
 * fail, and the reservation still stands. It sends nothing, since the order may be wanted again. `retry`
 * while one is under way; null when there is none, and for a cancelled order, whose reservation is given
 * up anyway.
 */
export async function tellCutOffCancel(
  at: Converging,
  { session, order }: MedusaState
): Promise<Settlement | null> {
  const { container, transaction, cause } = at
  const payment = session?.payment
  if (transaction.state !== "authorized" || !payment || payment.canceled || order?.canceled) {
    return null
  }
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const cancel = await unfinishedCancel(db, transaction)
  if (cancel !== "cut_off") {
    return cancel && { status: "retry", reason: CANCEL_UNDER_WAY }
  }
  const details = { payment_id: payment.id, order_id: order?.id ?? null }
  // First, so that a crash in between leaves a person who knows.
  const told = await raise(at, "cancel_not_sent", details)
  await appendEvent(db, { transactionId: transaction.id, name: "cancel_not_sent", cause, details })
  return told
}
