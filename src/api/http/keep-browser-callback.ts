import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import getRawBody from "raw-body"
import type { Account } from "../../accounts/account"
import { receiveCallback } from "../../callbacks/receive-callback"
import { rawCallbackOf } from "./raw-callback"
import { MAX_BODY_BYTES } from "./read-raw-body"

/**
 * Verifies and keeps the message that some gateways send through the shopper's browser, as channel
 * `browser`: shown to people, settling nothing. Never throws, because the shopper waits for a page.
 */
export async function keepBrowserCallback(req: MedusaRequest, account: Account): Promise<void> {
  const { gateway } = account
  if (!gateway.carriesCallback) {
    return
  }
  try {
    if (req.method === "POST") {
      const limit = { length: req.headers["content-length"], limit: MAX_BODY_BYTES }
      Object.assign(req, { rawBody: await getRawBody(req, limit) })
    }
    const raw = rawCallbackOf(req)
    if (gateway.carriesCallback(raw, account.options)) {
      const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await receiveCallback(db, { account, channel: "browser", raw, now: Date.now() })
    }
  } catch (error) {
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`A message that a browser carried to ${account.key} was not kept: ${String(error)}`)
  }
}
