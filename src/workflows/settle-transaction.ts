import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { SettleInput } from "../settling/settle-transaction"
import { settleTransactionStep } from "./steps/settle-transaction"

export const settleTransactionWorkflowId = "settle-payment-transaction"

/**
 * Makes Medusa equal to what the gateway says about one transaction. Safe to run at any time, any
 * number of times, from anywhere: callbacks, the reconciler and people all use it.
 *
 * @example
 * const { result } = await settleTransactionWorkflow(container).run({
 *   input: { transaction_id: "txn_…", cause: "user_…" },
 * })
 *
 * @summary
 *
 * Settle a payment transaction.
 */
export const settleTransactionWorkflow = createWorkflow(
  settleTransactionWorkflowId,
  (input: WorkflowData<SettleInput>) => new WorkflowResponse(settleTransactionStep(input))
)
