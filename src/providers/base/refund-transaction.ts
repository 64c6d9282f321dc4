import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { Account } from "../../accounts/account"
import { Money, type DecimalInput } from "../../gateways/money"
import {
  appendEvent,
  factsOf,
  findTransaction,
  recordMovement,
  TransactionBusyError,
  withTransactionLock,
  type Transaction,
} from "../../modules/payment-journal/store"

/**
 * Refunds exactly the amount asked for; an amount that the currency cannot hold is an error, never
 * rounded. `refundId` is Medusa's id of the refund and makes a repeated call the same refund.
 */
export async function refundTransaction(
  db: Knex,
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
  await inTurn(db, transaction.id, async () => {
    const fresh = (await findTransaction(db, transaction.id)) ?? transaction
    const truth = await client.refund(factsOf(fresh), amount, refundId)
    await recordMovement(db, transaction.id, truth)
    await appendEvent(db, {
      transactionId: transaction.id,
      name: "refunded_at_gateway",
      amount: amount.toDecimal(),
      cause: refundId,
    })
  })
}

/** One refund of a payment at a time; a second one is told to wait rather than made to. */
async function inTurn(db: Knex, transactionId: string, work: () => Promise<void>): Promise<void> {
  try {
    await withTransactionLock(db, transactionId, work, "refund")
  } catch (error) {
    if (error instanceof TransactionBusyError) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        "Another refund of this payment is under way. Try again when it is done."
      )
    }
    throw error
  }
}
