import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { statusView } from "../../../../pages/status-view"
import { requireTransaction } from "../../../http/require-transaction"

/** A storefront's own way to follow a payment that it started. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const transaction = await requireTransaction(req, req.params.txn_id)
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
