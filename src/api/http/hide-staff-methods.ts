import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { configuredAccounts } from "../../accounts/registry"

type Listed = { payment_providers?: { id: string }[]; count?: number }

/**
 * Takes payment methods that only staff can start off the storefront's list. They have to be enabled in
 * a cart's region, because Medusa completes no cart otherwise (validateCartPaymentsStep), but a
 * shopper who chose one would only be refused.
 */
export function hideStaffMethods(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const config = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const hidden = new Set(
    configuredAccounts(config)
      .filter(({ gateway }) => gateway.capabilities.needs.includes("device"))
      .map(({ providerId }) => providerId)
  )
  const json = res.json.bind(res)
  res.json = (body) => json(without(hidden, body as Listed))
  next()
}

function without(hidden: Set<string>, { payment_providers, ...rest }: Listed): Listed {
  if (!payment_providers) {
    return rest
  }
  const shown = payment_providers.filter(({ id }) => !hidden.has(id))
  const count = (rest.count ?? 0) - (payment_providers.length - shown.length)
  return { payment_providers: shown, ...rest, count }
}
