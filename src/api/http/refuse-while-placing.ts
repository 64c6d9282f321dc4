import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isBeingPlaced } from "../../modules/payment-journal/store"
import { cartJustPaid } from "../../providers/base/release-session"

/**
 * Refuses another payment for a cart that has just been paid. The provider would refuse to give the
 * paid session up as well, but Medusa creates the new one at the same time and hides the provider's
 * words behind its own "Could not delete all payment sessions".
 */
export async function refuseWhilePlacing(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment_session",
    fields: ["id"],
    filters: { payment_collection_id: req.params.id },
  })
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const ids = data.map(({ id }) => id)
  if (await isBeingPlaced(db, ids)) {
    throw cartJustPaid()
  }
  next()
}
