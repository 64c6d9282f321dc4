import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { GivenFilters } from "../../reviewing/filters"
import { reopenSeveral } from "../../reviewing/process-several"

export type ProcessCallbacksInput = {
  filters: GivenFilters
  /** How many callbacks the person was shown. */
  count: number
  actor_id: string
  reason: string
}

export const reopenCallbacksStepId = "reopen-payment-callbacks"

/** Makes callbacks due again. Nothing is compensated: the worker may have settled some already. */
export const reopenCallbacksStep = createStep(
  reopenCallbacksStepId,
  async ({ filters, count, actor_id, reason }: ProcessCallbacksInput, { container }) =>
    new StepResponse({
      count: await reopenSeveral(container, filters, count, { actor: actor_id, reason }),
    })
)
