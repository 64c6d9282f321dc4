import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { processPaymentWorkflowId } from "@medusajs/medusa/core-flows"

type Wanted = { session_ids: string[]; parallel: number; amount: number }

/**
 * Runs core's own payment workflow for these sessions, some at once, as its webhook subscriber does
 * with a message that says "captured", but without the subscriber's wait of five seconds. Answers
 * how long each took and how long all did, in milliseconds.
 */
export const POST = async (req: MedusaRequest<Wanted>, res: MedusaResponse) => {
  const { session_ids, parallel, amount } = req.body
  const engine = req.scope.resolve(Modules.WORKFLOW_ENGINE)
  const waiting = [...session_ids]
  const durations: number[] = []
  const errors: string[] = []
  const begin = performance.now()
  const work = async () => {
    for (let id = waiting.shift(); id; id = waiting.shift()) {
      const began = performance.now()
      try {
        await engine.run(processPaymentWorkflowId, {
          input: { action: "captured", data: { session_id: id, amount } },
        })
      } catch (error) {
        errors.push(String((error as Error | null)?.message ?? error))
      }
      durations.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: parallel }, work))
  res.json({ elapsed: performance.now() - begin, durations, errors })
}
