import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { statusView } from "../../../../../pages/status-view"
import { findShownTransaction } from "../../../../http/find-shown-transaction"

/** What the return page follows: the state, nothing personal. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const shown = await findShownTransaction(req)
  res.set("cache-control", "no-store")
  if (!shown) {
    res.status(404).json({ success: false })
    return
  }
  const { transaction } = shown
  res.json(statusView({ ...transaction, attention_reason: transaction.attention }))
}
