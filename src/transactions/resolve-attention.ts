import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  appendEvent,
  markAttentionHandled,
  type Transaction,
} from "../modules/payment-journal/store"

export type Handled = {
  /** What was done about it, for the timeline. */
  note: string
  /** User id of whoever did. */
  actor: string
  /** The reason that the person has seen, so that another one is not resolved with it. */
  reason?: string
}

/**
 * Marks a payment's case as handled by a person. The payment stays out of settling; the same problem
 * asks again once it comes with other facts. A second press changes nothing. Throws `MedusaError`.
 */
export async function resolveAttention(
  container: MedusaContainer,
  { id, attention, attention_handled_at }: Transaction,
  { note, actor, reason = attention ?? undefined }: Handled
): Promise<void> {
  if (!attention || !reason) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Payment ${id} needs nobody, so there is nothing to mark as handled`
    )
  }
  if (reason !== attention) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Payment ${id} needs attention because of ${attention} now, no longer because of ${reason}. Look at it again.`
    )
  }
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (!attention_handled_at && (await markAttentionHandled(db, id, reason))) {
    await appendEvent(db, {
      transactionId: id,
      name: "attention_handled",
      cause: actor,
      details: { reason, note },
    })
  }
}
