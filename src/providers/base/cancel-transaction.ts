import { MedusaError } from "@medusajs/framework/utils"
import type { Account } from "../../accounts/account"
import {
  appendEvent,
  factsOf,
  recordMovement,
  type Database,
  type Transaction,
} from "../../modules/payment-journal/store"

/**
 * Gives up a payment that is not captured. The gateway is asked first, because Medusa also calls
 * this for the loser of a race, on the payment that the winner has just recorded as paid
 * (research/medusa-core.md 6.7): captured money is never voided here. A payment that the shopper
 * may still make is left to expire and stays watched.
 */
export async function cancelTransaction(
  db: Database,
  { client, gateway }: Account,
  transaction: Transaction,
  paymentId: string | undefined
): Promise<void> {
  const truth = await client.inquire(factsOf(transaction))
  if (truth.captured.compare(truth.refunded) > 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${gateway.label} says that ${truth.captured} are captured. Refund the payment instead of cancelling it.`
    )
  }
  if (truth.state === "authorized") {
    await recordMovement(
      db,
      transaction.id,
      await client.cancel(factsOf(transaction), paymentId ?? transaction.id)
    )
  }
  await appendEvent(db, {
    transactionId: transaction.id,
    name: "cancel_asked",
    from: transaction.state,
    cause: paymentId ?? "medusa",
  })
}
