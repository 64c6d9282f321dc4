import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { settleTransaction, type SettleInput } from "../../settling/settle-transaction"
import { refundIfStray } from "../../stray/refund-if-stray"

export const settleTransactionStepId = "settle-payment-transaction"

/**
 * Asks the gateway and converges Medusa; money that no order comes of goes back where the account
 * wants that. Nothing is compensated: what the gateway has done stays
 * done, and running the step again finishes whatever was left (DESIGN.md 5).
 */
export const settleTransactionStep = createStep(
  settleTransactionStepId,
  async (input: SettleInput, { container }) => {
    const settlement = await settleTransaction(container, input)
    return new StepResponse(await refundIfStray(container, input.transaction_id, settlement))
  }
)
