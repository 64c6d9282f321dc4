import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { resolveAttention } from "../../../../../transactions/resolve-attention"
import { requireTransaction } from "../../../../http/require-transaction"
import { sendTransaction } from "../../../../http/send-transaction"
import type { ResolveAttention } from "../../validators"

/** Marks a payment's case as handled, with a note of what was done. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ResolveAttention>,
  res: MedusaResponse
) => {
  const transaction = await requireTransaction(req, req.params.id)
  const { actor_id: actor } = req.auth_context
  await resolveAttention(req.scope, transaction, { ...req.validatedBody, actor })
  await sendTransaction(req, res, await requireTransaction(req, transaction.id))
}
