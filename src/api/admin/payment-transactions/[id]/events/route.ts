import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { timelineOf } from "../../../../../transactions/timeline"
import { requireTransaction } from "../../../../http/require-transaction"
import type { ListPaymentEvents } from "../../validators"

/** A page of a payment's timeline, newest first. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { id } = await requireTransaction(req, req.params.id)
  res.json(await timelineOf(req.scope, id, req.validatedQuery as ListPaymentEvents))
}
