import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { configuredAccounts } from "../../accounts/registry"
import { loadCartFacts } from "../../enrichment/load-cart-facts"
import { SESSION_CONTEXT_KEY, sealContext } from "../../enrichment/session-context"

type SessionRequest = { provider_id?: string; data?: Record<string, unknown> }

/**
 * Gives our providers the cart, the locale and the browser although Medusa passes none of them
 * (medusajs/medusa#12694). Runs on the native storefront call, which stays as it is. Whatever the
 * shopper posted under our key is overwritten or removed.
 */
export async function sealSessionContext(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const body = (req.body ?? {}) as SessionRequest
  const { [SESSION_CONTEXT_KEY]: _posted, ...data } = body.data ?? {}
  const accounts = configuredAccounts(req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE))
  const account = accounts.find(({ providerId }) => providerId === body.provider_id)
  if (account) {
    const collectionId = req.params.id
    const cart = await loadCartFacts(req.scope, collectionId, account.gateway)
    const context = {
      collectionId,
      cart: cart && { ...cart, locale: cart.locale ?? localeOf(req) },
      browser: {
        ip: req.ip,
        user_agent: req.get("user-agent")?.slice(0, 500),
        accept_language: req.get("accept-language")?.slice(0, 200),
      },
    }
    req.body = { ...body, data: { ...data, [SESSION_CONTEXT_KEY]: sealContext(context) } }
  } else if (body.data) {
    req.body = { ...body, data }
  }
  next()
}

/** Medusa's own locale of the request (`x-medusa-locale`), where the version has one. */
function localeOf(req: MedusaRequest): string | undefined {
  const locale = (req as { locale?: unknown }).locale
  return typeof locale === "string" ? locale : undefined
}
