import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findAccount } from "../accounts/registry"
import { findTransaction } from "../modules/payment-journal/store"
import { messageOf } from "../settling/failure"
import type { Settlement } from "../settling/settlement"
import { STRAY_REASONS } from "./reasons"
import { refundStray } from "./refund-stray"

/**
 * Gives stray money back by itself where the account says so (`strayMoney: "refund"`). What cannot be
 * given back stays with a person; this never throws.
 */
export async function refundIfStray(
  container: MedusaContainer,
  id: string,
  settlement: Settlement
): Promise<Settlement> {
  if (settlement.status !== "attention" || !STRAY_REASONS.has(settlement.reason)) {
    return settlement
  }
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const transaction = await findTransaction(db, id)
  const account = transaction && findAccount(config, transaction.account)
  if (
    account?.options.strayMoney !== "refund" ||
    account.gateway.capabilities.refund === "manual"
  ) {
    return settlement
  }
  try {
    return await refundStray(container, id, "strayMoney")
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The stray money of payment ${id} could not be given back: ${messageOf(error)}`)
    return settlement
  }
}
