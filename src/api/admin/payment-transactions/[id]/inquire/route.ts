import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { inquireNow } from "../../../../../transactions/inquire-now"
import { requireTransaction } from "../../../../http/require-transaction"
import { sendTransaction } from "../../../../http/send-transaction"

/** Asks the gateway now and settles what it says; `settlement` tells how that ended. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const transaction = await requireTransaction(req, req.params.id)
  const settlement = await inquireNow(req.scope, transaction, req.auth_context.actor_id)
  await sendTransaction(req, res, await requireTransaction(req, transaction.id), { settlement })
}
