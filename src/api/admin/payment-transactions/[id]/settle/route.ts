import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { settleAnew } from "../../../../../stray/settle-anew"
import { requireTransaction } from "../../../../http/require-transaction"
import { sendTransaction } from "../../../../http/send-transaction"

/** Asks the gateway and places the order, if whatever was in the way has been mended. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await requireTransaction(req, req.params.id)
  await settleAnew(req.scope, id, req.auth_context.actor_id)
  await sendTransaction(req, res, await requireTransaction(req, id))
}
