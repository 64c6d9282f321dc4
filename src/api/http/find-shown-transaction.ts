import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findAccount } from "../../accounts/registry"
import type { Account } from "../../accounts/account"
import {
  findTransaction,
  isTransactionId,
  type Transaction,
} from "../../modules/payment-journal/store"

export type Shown = { account: Account; transaction: Transaction }

/**
 * The transaction of a shopper's URL. Knowing its 130 random bits is the right to see its state; a
 * transaction of another account is as unknown as none.
 */
export async function findShownTransaction(req: MedusaRequest): Promise<Shown | null> {
  const { gateway, txn_id: id } = req.params
  const account = findAccount(req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE), gateway)
  if (!account || !isTransactionId(id)) {
    return null
  }
  const transaction = await findTransaction(
    req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    id
  )
  return transaction?.account === account.key ? { account, transaction } : null
}
