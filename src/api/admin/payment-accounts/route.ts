import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { configuredAccounts } from "../../../accounts/registry"

/** The configured accounts, and where their account-level callbacks go. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const config = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const payment_accounts = configuredAccounts(config).map(
    ({ key, providerId, gateway, options }) => ({
      account: key,
      provider_id: providerId,
      gateway: gateway.id,
      label: gateway.label,
      needs: gateway.capabilities.needs,
      callback_url: `${options.publicUrl}/payments/${key}/callback`,
    })
  )
  res.json({ payment_accounts })
}
