import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { previewCallback } from "../../../../../reviewing/preview-callback"
import { previewView } from "../../../../../reviewing/preview-view"

/** What processing it again would do; the gateway is asked, and nothing changes anywhere. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  res.json({ preview: previewView(await previewCallback(req.scope, req.params.id)) })
}
