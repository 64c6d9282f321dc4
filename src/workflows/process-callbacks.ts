import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { reopenCallbacksStep, type ProcessCallbacksInput } from "./steps/reopen-callbacks"

export const processCallbacksWorkflowId = "process-payment-callbacks"

/**
 * Makes all stored callbacks that filters select due again; the worker settles them within some
 * minutes. Nothing happens when they are not as many as the person was shown.
 *
 * @example
 * const { result } = await processCallbacksWorkflow(container).run({
 *   input: {
 *     filters: { account: "syok2pay_main", statuses: ["failed"] },
 *     count: 12,
 *     actor_id: "user_…",
 *     reason: "the gateway was down",
 *   },
 * })
 *
 * @summary
 *
 * Process several stored callbacks again.
 */
export const processCallbacksWorkflow = createWorkflow(
  processCallbacksWorkflowId,
  (input: WorkflowData<ProcessCallbacksInput>) => new WorkflowResponse(reopenCallbacksStep(input))
)
