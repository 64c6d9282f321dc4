import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { findAccount } from "../../../../../accounts/registry"
import {
  appendEvent,
  findTransaction,
  isTransactionId,
  setCaptureDetails,
} from "../../../../../modules/payment-journal/store"

/**
 * What some gateways need before they capture, such as the serial number of a rented device. Kept
 * with the transaction; the capture itself stays Medusa's own.
 */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { id } = req.params
  const transaction = isTransactionId(id) ? await findTransaction(db, id) : null
  if (!transaction) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no payment with this id")
  }
  const account = findAccount(
    req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE),
    transaction.account
  )
  const schema = account?.gateway.captureDetails?.(account.options)
  if (!schema) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `A capture at ${transaction.account} needs no details`
    )
  }
  const parsed = schema.safeParse(req.body)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, faults.join("; "))
  }
  await setCaptureDetails(db, id, parsed.data)
  await appendEvent(db, {
    transactionId: id,
    name: "capture_details_given",
    cause: req.auth_context.actor_id,
  })
  res.json({ payment_transaction: { id, capture_details: parsed.data } })
}
