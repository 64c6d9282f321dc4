import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { appendEvent, clearAttention, findTransaction } from "../modules/payment-journal/store"
import { toMedusaError } from "../providers/base/to-medusa-error"
import { settleTransaction } from "../settling/settle-transaction"
import type { Settlement } from "../settling/settlement"

/**
 * Tries once more to let Medusa follow a payment, every check made anew: a person has mended what
 * was in its way (stock, shipping, the cart). What still is in the way asks for attention again.
 * `actor` is the user id of whoever decided. Throws `MedusaError` when the gateway does not answer.
 */
export async function settleAnew(
  container: MedusaContainer,
  id: string,
  actor: string
): Promise<Settlement> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const before = await findTransaction(db, id)
  if (await clearAttention(db, id)) {
    await appendEvent(db, {
      transactionId: id,
      name: "attention_resolved",
      cause: actor,
      details: { reason: before?.attention, how: "settled anew" },
    })
  }
  try {
    return await settleTransaction(container, { transaction_id: id, cause: actor, by_person: true })
  } catch (error) {
    throw toMedusaError(error, `Payment ${id} was not settled`)
  }
}
