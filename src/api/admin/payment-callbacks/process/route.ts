import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { processCallbacksWorkflow } from "../../../../workflows/process-callbacks"
import { givenFilters, type ProcessCallbacks } from "../validators"

/** Has all callbacks that filters select processed again by the worker; answers with how many. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ProcessCallbacks>,
  res: MedusaResponse
) => {
  const { filters, count, reason } = req.validatedBody
  const { result } = await processCallbacksWorkflow(req.scope).run({
    input: {
      filters: givenFilters(filters),
      count,
      actor_id: req.auth_context.actor_id,
      reason,
    },
  })
  res.status(202).json(result)
}
