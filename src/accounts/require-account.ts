import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Account } from "./account"
import { findAccount } from "./registry"

/** The configured account of a transaction; a `MedusaError` when the shop no longer lists it. */
export function requireAccount(container: MedusaContainer, key: string): Account {
  const account = findAccount(container.resolve(ContainerRegistrationKeys.CONFIG_MODULE), key)
  if (!account) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Account ${key} is no longer configured. List it again in medusa-config to reach its payments.`
    )
  }
  return account
}
