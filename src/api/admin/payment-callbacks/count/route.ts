import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { countPage } from "../../../../reviewing/count-page"
import { givenFilters, type CountCallbacks } from "../validators"

/** How many callbacks filters select, and how many of these could be processed again. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  res.json(await countPage(req.scope, givenFilters(req.validatedQuery as CountCallbacks)))
}
