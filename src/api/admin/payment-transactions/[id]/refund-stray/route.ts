import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refundStrayPaymentWorkflow } from "../../../../../workflows/refund-stray-payment"
import { requireTransaction } from "../../../../http/require-transaction"
import { sendTransaction } from "../../../../http/send-transaction"

/** Gives back money that no order came of. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await requireTransaction(req, req.params.id)
  await refundStrayPaymentWorkflow(req.scope).run({
    input: { transaction_id: id, actor_id: req.auth_context.actor_id },
  })
  await sendTransaction(req, res, await requireTransaction(req, id))
}
