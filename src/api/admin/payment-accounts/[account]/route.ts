import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { requireConfigured } from "../../../../accounts/require-configured"
import { describeAccount } from "../../../../health/describe-account"
import { loadHealth } from "../../../../health/load-health"

/** One account and how it is doing. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const account = requireConfigured(req.scope, req.params.account)
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const health = await loadHealth(db, account)
  res.json({ payment_account: { ...describeAccount(account), health } })
}
