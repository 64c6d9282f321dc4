import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { requireConfigured } from "../../../../../accounts/require-configured"
import { runSelfTest } from "../../../../../health/self-test/run-self-test"

/** Calls the account's public callback URL as its gateway would, and says what became of the call. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const account = requireConfigured(req.scope, req.params.account)
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ self_test: await runSelfTest(db, account) })
}
