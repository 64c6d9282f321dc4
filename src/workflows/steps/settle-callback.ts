import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { settleNow } from "../../reviewing/process-again"

export const settleCallbackStepId = "settle-payment-callback"

/** Settles a callback that is due. Safe to repeat, and nothing is compensated (DESIGN.md 5). */
export const settleCallbackStep = createStep(
  settleCallbackStepId,
  async ({ callback_id }: { callback_id: string }, { container }) => {
    await settleNow(container, callback_id)
    return new StepResponse({ callback_id })
  }
)
