import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { reopenCallback } from "../../reviewing/process-again"

export type ProcessCallbackInput = {
  callback_id: string
  /** User id of whoever wants it. */
  actor_id: string
  /** Why, for the payment's timeline. */
  reason: string
}

export const reopenCallbackStepId = "reopen-payment-callback"

/**
 * Makes a callback due again. Nothing is compensated: should the step after this one not come to its
 * end, the worker does what was asked for.
 */
export const reopenCallbackStep = createStep(
  reopenCallbackStepId,
  async ({ callback_id, actor_id, reason }: ProcessCallbackInput, { container }) => {
    await reopenCallback(container, callback_id, { actor: actor_id, reason })
    return new StepResponse({ callback_id })
  }
)
