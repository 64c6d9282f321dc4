import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Settlement } from "../../settling/settlement"
import { refundStray } from "../../stray/refund-stray"

export type RefundStrayInput = {
  transaction_id: string
  /** User id of whoever decided. */
  actor_id: string
}

export const refundStrayPaymentStepId = "refund-stray-payment"

/** Gives stray money back. Nothing is compensated: money that went back stays there. */
export const refundStrayPaymentStep = createStep(
  refundStrayPaymentStepId,
  async ({ transaction_id, actor_id }: RefundStrayInput, { container }) =>
    new StepResponse<Settlement>(await refundStray(container, transaction_id, actor_id))
)
