import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { configuredAccounts } from "../../../accounts/registry"
import { describeAccount } from "../../../health/describe-account"

/** The configured accounts, and what their gateways are given; nothing is asked of the database. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const config = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  res.json({ payment_accounts: configuredAccounts(config).map(describeAccount) })
}
