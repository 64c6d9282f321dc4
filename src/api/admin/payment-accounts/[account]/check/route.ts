import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { requireConfigured } from "../../../../../accounts/require-configured"
import { checkCredentials } from "../../../../../health/check-credentials"

/** Tries the account's credentials at its gateway; nothing is moved. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const account = requireConfigured(req.scope, req.params.account)
  res.json({ check: await checkCredentials(account) })
}
