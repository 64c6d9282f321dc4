import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { endPayment } from "../../../../../in-person/end-payment"
import { requireTransaction } from "../../../../http/require-transaction"
import { sendTransaction } from "../../../../http/send-transaction"

/** Ends a payment that is under way on a device; one that was paid a moment before is settled. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const transaction = await requireTransaction(req, req.params.id)
  await endPayment(req.scope, transaction, req.auth_context.actor_id)
  await sendTransaction(req, res, await requireTransaction(req, req.params.id))
}
