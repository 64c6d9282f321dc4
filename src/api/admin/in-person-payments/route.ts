import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { findBySession } from "../../../modules/payment-journal/store"
import { startInPersonPaymentWorkflow } from "../../../workflows/start-in-person-payment"
import { sendTransaction } from "../../http/send-transaction"
import type { StartInPersonPayment } from "./validators"

/** Asks a device to take the payment of a cart, a draft order, or what an order still owes. */
export const POST = async (
  req: AuthenticatedMedusaRequest<StartInPersonPayment>,
  res: MedusaResponse
) => {
  const { account, device_id, cart_id, order_id } = req.validatedBody
  const target = cart_id ? { cart_id } : { order_id: String(order_id) }
  const { result: session } = await startInPersonPaymentWorkflow(req.scope).run({
    input: { account, device_id, actor_id: req.auth_context.actor_id, ...target },
  })
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const transaction = await findBySession(db, session.id)
  if (!transaction) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The payment of session ${session.id} was started, but is not in the journal`
    )
  }
  await sendTransaction(req, res, transaction)
}
