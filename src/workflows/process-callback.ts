import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { reopenCallbackStep, type ProcessCallbackInput } from "./steps/reopen-callback"
import { settleCallbackStep } from "./steps/settle-callback"

export const processCallbackWorkflowId = "process-payment-callback"

/**
 * Runs a stored callback through settling again, in somebody's name: its bytes are read anew, the
 * gateway is asked, and Medusa follows. What is settled already stays as it is. Refused callbacks are
 * verified again instead (`verifyCallbackWorkflow`).
 *
 * @example
 * await processCallbackWorkflow(container).run({
 *   input: { callback_id: "pcb_…", actor_id: "user_…", reason: "the stock is back" },
 * })
 *
 * @summary
 *
 * Process a stored callback again.
 */
export const processCallbackWorkflow = createWorkflow(
  processCallbackWorkflowId,
  (input: WorkflowData<ProcessCallbackInput>) => {
    const reopened = reopenCallbackStep(input)
    return new WorkflowResponse(settleCallbackStep(reopened))
  }
)
