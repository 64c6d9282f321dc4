import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { appendEvent, type Transaction } from "../modules/payment-journal/store"
import { toMedusaError } from "../providers/base/to-medusa-error"
import { settleTransaction } from "../settling/settle-transaction"
import type { Settlement } from "../settling/settlement"
import { refundIfStray } from "../stray/refund-if-stray"

/**
 * Asks the gateway about a payment now, because a person wants to know, and settles what it says.
 * `actor` is that person's user id. Throws `MedusaError` when the gateway does not answer.
 */
export async function inquireNow(
  container: MedusaContainer,
  { id }: Transaction,
  actor: string
): Promise<Settlement> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await appendEvent(db, { transactionId: id, name: "inquiry_asked", cause: actor })
  try {
    const settlement = await settleTransaction(container, { transaction_id: id, cause: actor })
    return await refundIfStray(container, id, settlement)
  } catch (error) {
    throw toMedusaError(error, `Payment ${id} could not be asked about`)
  }
}
