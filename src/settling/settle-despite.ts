import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { appendEvent, clearAttention, markSettled } from "../modules/payment-journal/store"
import { STRAY_REASONS } from "../stray/reasons"
import type { Converging } from "./converging"
import { isReturned } from "./is-returned"
import { loadMedusaState } from "./medusa-state"
import type { Settlement } from "./settlement"

/**
 * A payment that a person must look at stays as it is, whatever comes, until that person decides.
 * Only one thing ends it by itself: all the money has gone back, and no order of Medusa counts on it.
 * Null when a person has marked it as handled and Medusa has the payment: it is followed again. One
 * that Medusa does not have stays with the person for good, so that no order comes of it twice.
 */
export async function settleDespite(
  { container, transaction, cause }: Converging,
  attention: string
): Promise<Settlement | null> {
  const { id, state, attention_handled_at: handled } = transaction
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (!isReturned(transaction) && !handled) {
    return { status: "attention", reason: attention }
  }
  const { session } = await loadMedusaState(container, transaction)
  if (session?.payment && handled) {
    return null
  }
  if (session?.payment || !isReturned(transaction)) {
    return { status: "attention", reason: attention }
  }
  await resolve({ container, transaction, cause }, attention, "the money went back")
  await markSettled(db, id, null)
  return { status: "settled", state, orderId: null }
}

/** The same for a reservation that was nobody's and has been given up. */
export async function resolveGivenUp(at: Converging): Promise<void> {
  const { attention, captured } = at.transaction
  if (attention && STRAY_REASONS.has(attention) && captured.isZero()) {
    await resolve(at, attention, "the reservation was given up")
  }
}

async function resolve(
  {
    container,
    transaction: { id },
    cause,
  }: Pick<Converging, "container" | "transaction" | "cause">,
  reason: string,
  how: string
): Promise<void> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await clearAttention(db, id)
  const details = { reason, how }
  await appendEvent(db, { transactionId: id, name: "attention_resolved", cause, details })
}
