import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findTransaction, type Transaction } from "../../modules/payment-journal/store"
import type { Settlement } from "../../settling/settlement"

/** What commands tell of a payment: ids, states and amounts (decimal text in major units). */
export function transactionJson(transaction: Transaction) {
  const { amount, authorized, captured, refunded } = transaction
  return {
    id: transaction.id,
    account: transaction.account,
    reference: transaction.reference,
    gateway_id: transaction.gateway_id,
    cart_id: transaction.cart_id,
    order_id: transaction.order_id,
    state: transaction.state,
    currency_code: transaction.currency_code,
    amount: amount.toDecimal(),
    authorized_amount: authorized.toDecimal(),
    captured_amount: captured.toDecimal(),
    refunded_amount: refunded.toDecimal(),
    attention: transaction.attention,
    attention_details: transaction.attention_details,
    attention_at: transaction.attention_at,
    settled_at: transaction.settled_at,
    created_at: transaction.created_at,
  }
}

/** How settling ended, beside the payment as it is now. */
export async function settlementJson(
  container: MedusaContainer,
  id: string,
  settlement: Settlement
) {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const transaction = await findTransaction(db, id)
  return { settlement, transaction: transaction && transactionJson(transaction) }
}
