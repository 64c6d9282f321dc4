import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { verifyCallbackWorkflow } from "../../../../../workflows/verify-callback"

/** Verifies a refused callback against the secrets of today; what is genuine is settled. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { result } = await verifyCallbackWorkflow(req.scope).run({
    input: { callback_id: req.params.id, actor_id: req.auth_context.actor_id },
  })
  res.json({ verification: result })
}
