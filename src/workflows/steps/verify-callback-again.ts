import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { verifyAgain, type VerifiedAgain } from "../../reviewing/verify-again"

export type VerifyCallbackInput = {
  callback_id: string
  /** User id of whoever wants it. */
  actor_id: string
}

export const verifyCallbackAgainStepId = "verify-payment-callback-again"

/** Verifies a refused callback once more. Nothing is compensated: what is genuine stays so. */
export const verifyCallbackAgainStep = createStep(
  verifyCallbackAgainStepId,
  async ({ callback_id, actor_id }: VerifyCallbackInput, { container }) =>
    new StepResponse<VerifiedAgain>(await verifyAgain(container, callback_id, actor_id))
)
