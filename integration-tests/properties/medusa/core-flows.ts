import type { MedusaContainer } from "@medusajs/framework/types"
import type { SettleInput } from "../../../src/settling/settle-transaction"
import { MODEL, type MedusaModel } from "./medusa-model"
import type { MovementInput } from "./movements"

/**
 * Puts the model in the place of Medusa's own workflows, and runs our one-step workflow without an
 * engine. Import this file before anything of `src/`.
 */
jest.mock("@medusajs/medusa/core-flows", () => {
  const workflow =
    <I>(run: (model: MedusaModel, input: I) => Promise<unknown>) =>
    (container: MedusaContainer) => ({
      run: async ({ input }: { input: I }) => ({
        result: await run(container.resolve(MODEL), input),
      }),
    })
  return {
    completeCartWorkflowId: "complete-cart",
    capturePaymentWorkflow: workflow((model, input: MovementInput) =>
      model.movements.capture(input)
    ),
    refundPaymentWorkflow: workflow((model, input: MovementInput) => model.movements.refund(input)),
    cancelOrderWorkflow: workflow((model, { order_id }: { order_id: string }) =>
      model.orders.cancel(order_id)
    ),
    convertDraftOrderWorkflow: workflow(() => Promise.resolve()),
  }
})

jest.mock("../../../src/workflows/settle-transaction", () => ({
  settleTransactionWorkflow: (container: MedusaContainer) => ({
    run: async ({ input }: { input: SettleInput }) => {
      const { settleTransaction } = jest.requireActual<
        typeof import("../../../src/settling/settle-transaction")
      >("../../../src/settling/settle-transaction")
      return { result: await settleTransaction(container, input) }
    },
  }),
}))
