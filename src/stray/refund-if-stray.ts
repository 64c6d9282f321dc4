import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Account } from "../accounts/account"
import { findAccount } from "../accounts/registry"
import { findTransaction, type Transaction } from "../modules/payment-journal/store"
import { messageOf } from "../settling/failure"
import type { Settlement } from "../settling/settlement"
import { capabilitiesOf } from "../transactions/account-facts"
import { heldAtGateway } from "../transactions/held"
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
    !transaction ||
    account?.options.strayMoney !== "refund" ||
    !canGiveBack(account, transaction)
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

/** What goes back by hand only would be tried in vain, and noted, at every look. */
function canGiveBack(account: Account, transaction: Transaction): boolean {
  const { refund, void: releases } = capabilitiesOf(account)
  return refund !== "manual" || (releases && heldAtGateway(transaction).isReserved)
}
