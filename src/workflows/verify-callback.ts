import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { settleCallbackStep } from "./steps/settle-callback"
import { verifyCallbackAgainStep, type VerifyCallbackInput } from "./steps/verify-callback-again"

export const verifyCallbackWorkflowId = "verify-payment-callback"

/**
 * Verifies a refused callback against the secrets of today and settles it if it is genuine. One that
 * is still not proven stays refused; there is no way to force it.
 *
 * @example
 * const { result } = await verifyCallbackWorkflow(container).run({
 *   input: { callback_id: "pcb_…", actor_id: "user_…" },
 * })
 *
 * @summary
 *
 * Verify a refused callback again.
 */
export const verifyCallbackWorkflow = createWorkflow(
  verifyCallbackWorkflowId,
  (input: WorkflowData<VerifyCallbackInput>) => {
    const verdict = verifyCallbackAgainStep(input)
    when("callback-is-genuine", verdict, ({ verified }) => verified).then(() => {
      settleCallbackStep(
        transform(verdict, ({ callback_id }) => ({ callback_id: String(callback_id) }))
      )
    })
    return new WorkflowResponse(verdict)
  }
)
