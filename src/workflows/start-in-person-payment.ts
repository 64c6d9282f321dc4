import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  createPaymentSessionStep,
  deletePaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"
import {
  prepareInPersonPaymentStep,
  type StartInPersonInput,
} from "./steps/prepare-in-person-payment"

export const startInPersonPaymentWorkflowId = "start-in-person-payment"

/**
 * Asks a device to take the payment of a cart, a draft order, or what is outstanding of an order.
 * For the shop's staff only: the store's own route cannot start one. The cart or order follows once
 * the gateway says that it is paid.
 *
 * @example
 * const { result: session } = await startInPersonPaymentWorkflow(container).run({
 *   input: { account: "kustom_main", device_id: "…", cart_id: "cart_…", actor_id: "user_…" },
 * })
 *
 * @summary
 *
 * Start a payment on a device.
 */
export const startInPersonPaymentWorkflow = createWorkflow(
  startInPersonPaymentWorkflowId,
  (input: WorkflowData<StartInPersonInput>) => {
    const prepared = prepareInPersonPaymentStep(input)
    // First, so that the device never shows two payments of one cart.
    deletePaymentSessionsWorkflow.runAsStep({ input: prepared.replaced })
    const session = createPaymentSessionStep(transform(prepared, (made) => made.session))
    return new WorkflowResponse(session)
  }
)
