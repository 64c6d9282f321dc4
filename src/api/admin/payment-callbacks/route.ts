import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findCallbackPage } from "../../../reviewing/find-page"
import { writeCursor } from "../../../reviewing/cursor"
import { givenFilters, type ListCallbacks } from "./validators"

/** Callbacks, the newest first; `next` and `previous` are given as `after` for the pages beside it. */
export const GET = async (req: MedusaRequest<unknown, ListCallbacks>, res: MedusaResponse) => {
  const { limit, after, ...filters } = req.validatedQuery as ListCallbacks
  const page = await findCallbackPage(req.scope, givenFilters(filters), { cursor: after, limit })
  res.json({
    payment_callbacks: page.callbacks,
    next: page.last && writeCursor("older", page.last),
    previous: page.first && writeCursor("newer", page.first),
  })
}
