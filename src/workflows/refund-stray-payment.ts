import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { refundStrayPaymentStep, type RefundStrayInput } from "./steps/refund-stray-payment"

export const refundStrayPaymentWorkflowId = "refund-stray-payment"

/**
 * Gives back money that no order came of: paid late, twice, for a cart that has changed or that cannot
 * be completed. Never touches a payment that belongs to an order.
 *
 * @example
 * await refundStrayPaymentWorkflow(container).run({
 *   input: { transaction_id: "txn_…", actor_id: "user_…" },
 * })
 *
 * @summary
 *
 * Give stray money back.
 */
export const refundStrayPaymentWorkflow = createWorkflow(
  refundStrayPaymentWorkflowId,
  (input: WorkflowData<RefundStrayInput>) => new WorkflowResponse(refundStrayPaymentStep(input))
)
