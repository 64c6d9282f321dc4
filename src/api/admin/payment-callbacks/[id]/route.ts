import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { callbackView } from "../../../../reviewing/callback-view"

/** One callback with its bytes, our answer, its timeline and its payment. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  res.json({ payment_callback: await callbackView(req.scope, req.params.id) })
}
