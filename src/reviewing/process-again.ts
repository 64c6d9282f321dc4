import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { claimCallbacks, reopenCallbacks, type Wish } from "../modules/payment-journal/store"
import { settleCallback } from "../settling/settle-callback"
import { requireProcessable } from "./require-callback"

/** Makes one callback due again in somebody's name. Throws `MedusaError` when it cannot be. */
export async function reopenCallback(
  container: MedusaContainer,
  id: string,
  wish: Wish
): Promise<void> {
  await requireProcessable(container, id)
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const reopened = await reopenCallbacks(db, [id], wish)
  if (reopened.length === 0) {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      `Callback ${id} was taken by a worker this moment. Look again in a few seconds.`
    )
  }
}

/** Settles a callback that is due now, unless a worker has it already; one try, without waiting. */
export async function settleNow(container: MedusaContainer, id: string): Promise<void> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [claimed] = await claimCallbacks(db, { id, limit: 1 })
  if (claimed) {
    await settleCallback(container, claimed)
  }
}
