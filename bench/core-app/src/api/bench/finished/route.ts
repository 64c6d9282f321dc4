import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { processPaymentWorkflowId } from "@medusajs/medusa/core-flows"

let finished: number | null = null

/** How many webhooks core has worked off since it was first asked. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  if (finished === null) {
    finished = 0
    await req.scope.resolve(Modules.WORKFLOW_ENGINE).subscribe({
      workflowId: processPaymentWorkflowId,
      subscriber: ({ eventType }: { eventType: string }) => {
        finished = (finished ?? 0) + (eventType === "onFinish" ? 1 : 0)
      },
    })
  }
  res.json({ finished })
}
