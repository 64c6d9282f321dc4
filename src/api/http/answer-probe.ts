import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Account } from "../../accounts/account"
import type { RawCallback } from "../../gateways/contract"
import { arrivalOf } from "../../health/self-test/arrival"
import { probeHeaderNames, probeIdOf } from "../../health/self-test/probe"
import { receiveProbe } from "../../modules/payment-journal/store"
import { within } from "./within"

/**
 * Answers a self-test of our own that has come in like a callback; false for everything else, which
 * then is what it looks like. Nobody but us knows the id of a probe, and each is answered once.
 */
export async function answerProbe(
  req: MedusaRequest,
  res: MedusaResponse,
  { account, raw, patienceMs }: { account: Account; raw: RawCallback; patienceMs: number }
): Promise<boolean> {
  const id = probeIdOf(raw)
  if (!id) {
    return false
  }
  const seen = arrivalOf(raw, req.originalUrl, probeHeaderNames(account))
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  try {
    const arriving = receiveProbe(db, { id, account: account.key, seen })
    const answer = await within(patienceMs, arriving)
    if (answer) {
      res.status(200).json({ self_test: id, answer })
    }
    return answer !== null
  } catch {
    // Without a database it is refused like any callback, and the self-test says what came back.
    return false
  }
}
