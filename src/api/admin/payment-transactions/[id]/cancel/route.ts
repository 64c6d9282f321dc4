import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelAuthorization } from "../../../../../transactions/cancel-authorization"
import { requireTransaction } from "../../../../http/require-transaction"
import { sendTransaction } from "../../../../http/send-transaction"

/** Gives up the reservation that an order holds; nothing captured is touched. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const transaction = await requireTransaction(req, req.params.id)
  await cancelAuthorization(req.scope, transaction, req.auth_context.actor_id)
  await sendTransaction(req, res, await requireTransaction(req, transaction.id))
}
