import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { callbackView } from "../../../../../reviewing/callback-view"
import { processCallbackWorkflow } from "../../../../../workflows/process-callback"
import type { ProcessCallback } from "../../validators"

/** Runs the stored bytes through settling again. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ProcessCallback>,
  res: MedusaResponse
) => {
  const { id } = req.params
  await processCallbackWorkflow(req.scope).run({
    input: {
      callback_id: id,
      actor_id: req.auth_context.actor_id,
      reason: req.validatedBody.reason,
    },
  })
  res.json({ payment_callback: await callbackView(req.scope, id) })
}
