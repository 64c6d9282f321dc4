import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findAccount } from "../../../../accounts/registry"
import { canEnd } from "../../../../in-person/end-payment"
import { hastenInquiry } from "../../../../modules/payment-journal/store"
import { requireTransaction } from "../../../http/require-transaction"
import { sendTransaction } from "../../../http/send-transaction"

/** Seconds between two inquiries that a watching clerk may bring about. */
const HASTEN_SECONDS = 10

/**
 * One transaction with its newest callbacks and events. While staff watches a device, the next
 * inquiry is brought forward now and then: a lost callback must not keep a customer at the counter.
 */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const transaction = await requireTransaction(req, req.params.id)
  const config = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  if (canEnd(transaction, findAccount(config, transaction.account))) {
    const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await hastenInquiry(db, transaction.id, HASTEN_SECONDS)
  }
  await sendTransaction(req, res, transaction)
}
