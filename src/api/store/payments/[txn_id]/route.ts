import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { findTransaction, isTransactionId } from "../../../../modules/payment-journal/store"
import { statusView } from "../../../../pages/status-view"

/** A storefront's own way to follow a payment that it started. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const id = req.params.txn_id
  const transaction = isTransactionId(id)
    ? await findTransaction(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), id)
    : null
  if (!transaction) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no payment with this id")
  }
  const { state, attention, final, order_placed, confirmations } = statusView({
    ...transaction,
    attention_reason: transaction.attention,
  })
  res.set("cache-control", "no-store").json({
    payment: {
      txn_id: transaction.id,
      state,
      attention,
      final,
      order_placed,
      confirmations,
      order_id: transaction.order_id,
      cart_id: transaction.cart_id,
    },
  })
}
