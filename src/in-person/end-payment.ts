import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Account } from "../accounts/account"
import { findAccount } from "../accounts/registry"
import {
  appendEvent,
  factsOf,
  scheduleInquiry,
  type Transaction,
} from "../modules/payment-journal/store"
import { toMedusaError } from "../providers/base/to-medusa-error"
import { settleTransaction } from "../settling/settle-transaction"
import type { Settlement } from "../settling/settlement"

/** Whether a person can end the payment at its gateway: it is under way, and the gateway lets us. */
export function canEnd(transaction: Transaction, account: Account | undefined): boolean {
  const { state, gateway_id } = transaction
  return !!account?.client.abort && !!gateway_id && (state === "opened" || state === "pending")
}

/**
 * Ends a payment that is under way on a device. It may have been paid a moment before; then it is
 * settled like any other. `actor` is the user id of whoever asked. Throws `MedusaError`.
 */
export async function endPayment(
  container: MedusaContainer,
  transaction: Transaction,
  actor: string
): Promise<Settlement> {
  const account = findAccount(
    container.resolve(ContainerRegistrationKeys.CONFIG_MODULE),
    transaction.account
  )
  if (!account?.client.abort || !canEnd(transaction, account)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `This payment is not under way on a device: it is ${transaction.state}`
    )
  }
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await appendEvent(db, { transactionId: transaction.id, name: "abort_asked", cause: actor })
  try {
    await account.client.abort(factsOf(transaction))
    const settlement = await settleTransaction(container, {
      transaction_id: transaction.id,
      cause: actor,
    })
    if (settlement.status === "retry") {
      await scheduleInquiry(db, transaction.id, new Date())
    }
    return settlement
  } catch (error) {
    throw toMedusaError(error, `${account.gateway.label} could not be told to end this payment`)
  }
}
