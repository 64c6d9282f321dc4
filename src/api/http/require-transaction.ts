import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  findTransaction,
  isTransactionId,
  type Transaction,
} from "../../modules/payment-journal/store"

/** The transaction with this id, or a 404 that says so. Text that is no id never reaches the database. */
export async function requireTransaction(req: MedusaRequest, id: string): Promise<Transaction> {
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const transaction = isTransactionId(id) ? await findTransaction(db, id) : null
  if (!transaction) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no payment with this id")
  }
  return transaction
}
