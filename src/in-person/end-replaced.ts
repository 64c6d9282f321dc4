import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findAccount } from "../accounts/registry"
import { findBySession } from "../modules/payment-journal/store"
import { cartJustPaid } from "../providers/base/release-session"
import { canEnd, endPayment } from "./end-payment"

/**
 * Ends what devices still ask for in these sessions, before a new payment takes their place: a
 * customer must never see two. Throws `MedusaError` when one of them has just been paid, or when it
 * cannot be ended.
 */
export async function endReplaced(
  container: MedusaContainer,
  sessionIds: string[],
  actor: string
): Promise<void> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  for (const sessionId of sessionIds) {
    const transaction = await findBySession(db, sessionId)
    if (transaction && canEnd(transaction, findAccount(config, transaction.account))) {
      await endPayment(container, transaction, actor)
      const after = await findBySession(db, sessionId)
      if (after?.captured.isPositive() || after?.authorized.isPositive()) {
        throw cartJustPaid()
      }
    }
  }
}
