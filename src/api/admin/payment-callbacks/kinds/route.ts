import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { kindsView } from "../../../../reviewing/kinds-view"

/** The accounts and event names that the journal holds, to choose filters from. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  res.json({ payment_callback_kinds: await kindsView(req.scope) })
}
