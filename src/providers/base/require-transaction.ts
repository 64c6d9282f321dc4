import { MedusaError } from "@medusajs/framework/utils"
import type { Account } from "../../accounts/account"
import type { Transaction } from "../../modules/payment-journal/store"

/** The transaction, or an error for the admin who pressed a button on a payment we do not know. */
export function requireTransaction(
  transaction: Transaction | null,
  { key, gateway }: Account
): Transaction {
  if (!transaction) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `This payment is not in the journal of ${gateway.label} account ${key}. Use the gateway's own portal, then record the result in Medusa.`
    )
  }
  return transaction
}
