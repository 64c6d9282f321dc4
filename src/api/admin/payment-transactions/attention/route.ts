import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { countAttention } from "../../../../modules/payment-journal/store"

/** Cases are counted up to this many, so that the menu's badge costs nothing. */
const CAP = 100

/** How many payments need a person, in all and by reason; `is_capped` when there are more. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const reasons = await countAttention(db, CAP)
  const count = reasons.reduce((sum, one) => sum + one.count, 0)
  res.json({ count: Math.min(count, CAP), is_capped: count >= CAP, reasons })
}
