import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { findAccount } from "../../accounts/registry"
import { appendEvent, setDetails } from "../../modules/payment-journal/store"
import { requireTransaction } from "./require-transaction"

/**
 * Takes what some gateways need before they capture or refund: the serial number of a rented device,
 * the address that a crypto refund goes to. Kept with the transaction; the capture or refund itself
 * stays Medusa's own.
 */
export function detailsHandler(purpose: "capture" | "refund") {
  return async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
    const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { id } = req.params
    const transaction = await requireTransaction(req, id)
    const config = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
    const account = findAccount(config, transaction.account)
    const schema = account?.gateway[`${purpose}Details`]?.(account.options)
    if (!schema) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `A ${purpose} at ${transaction.account} needs no details`
      )
    }
    const parsed = schema.safeParse(req.body)
    if (!parsed.success) {
      const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)
      throw new MedusaError(MedusaError.Types.INVALID_DATA, faults.join("; "))
    }
    await setDetails(db, id, purpose, parsed.data)
    await appendEvent(db, {
      transactionId: id,
      name: `${purpose}_details_given`,
      cause: req.auth_context.actor_id,
    })
    res.json({ payment_transaction: { id, [`${purpose}_details`]: parsed.data } })
  }
}
