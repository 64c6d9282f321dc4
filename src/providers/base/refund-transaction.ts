import { MedusaError } from "@medusajs/framework/utils"
import type { Account } from "../../accounts/account"
import { Money, type DecimalInput } from "../../gateways/money"
import {
  appendEvent,
  factsOf,
  recordMovement,
  type Database,
  type Transaction,
} from "../../modules/payment-journal/store"

/**
 * Refunds exactly the amount asked for; an amount that the currency cannot hold is an error, never
 * rounded. `refundId` is Medusa's id of the refund and makes a repeated call the same refund.
 */
export async function refundTransaction(
  db: Database,
  { client, gateway }: Account,
  transaction: Transaction,
  asked: DecimalInput,
  refundId: string | undefined
): Promise<void> {
  const amount = Money.ofDecimal(asked, transaction.amount.currency, transaction.amount.exponent)
  if (!refundId) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A refund needs Medusa's refund id, so that it can never be sent twice"
    )
  }
  if (gateway.capabilities.refund === "manual") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${gateway.label} cannot refund through its API. Refund ${amount} in its portal.`
    )
  }
  const truth = await client.refund(factsOf(transaction), amount, refundId)
  await recordMovement(db, transaction.id, truth)
  await appendEvent(db, {
    transactionId: transaction.id,
    name: "refunded_at_gateway",
    amount: amount.toDecimal(),
    cause: refundId,
  })
}
