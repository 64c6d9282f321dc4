import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findAccount } from "../accounts/registry"
import {
  adoptGatewayId,
  appendEvent,
  attachCallback,
  type ClaimedCallback,
  type Transaction,
} from "../modules/payment-journal/store"

/**
 * The payment that a callback names by an id which we were never told, because the answer to its
 * opening was lost. The gateway says which of our references it is; from then on the payment is
 * known by its id. Null when it is none of ours. Throws `GatewayError`.
 */
export async function locateTransaction(
  container: MedusaContainer,
  claimed: ClaimedCallback
): Promise<Transaction | null> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const client = findAccount(config, claimed.account)?.client
  const gatewayId = claimed.claimed_gateway_id
  const reference = gatewayId && (await client?.locate?.(gatewayId))
  if (!gatewayId || !reference) {
    return null
  }
  const { account } = claimed
  const transaction = await adoptGatewayId(db, { account, reference, gatewayId })
  if (transaction) {
    await attachCallback(db, claimed.id, transaction.id)
    await appendEvent(db, {
      transactionId: transaction.id,
      name: "located",
      cause: claimed.id,
      details: { gateway_id: gatewayId },
    })
  }
  return transaction
}
