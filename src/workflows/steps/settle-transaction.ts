import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { settleTransaction, type SettleInput } from "../../settling/settle-transaction"
import type { Settlement } from "../../settling/settlement"

export const settleTransactionStepId = "settle-payment-transaction"

/**
 * Asks the gateway and converges Medusa. Nothing is compensated: what the gateway has done stays
 * done, and running the step again finishes whatever was left (DESIGN.md 5).
 */
export const settleTransactionStep = createStep(
  settleTransactionStepId,
  async (input: SettleInput, { container }) => {
    return new StepResponse<Settlement>(await settleTransaction(container, input))
  }
)
