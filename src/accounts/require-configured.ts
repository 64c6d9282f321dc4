import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Account } from "./account"
import { findAccount } from "./registry"

/** The account that an address names; a `MedusaError` when the shop lists none of this key. */
export function requireConfigured(container: MedusaContainer, key: string): Account {
  const account = findAccount(container.resolve(ContainerRegistrationKeys.CONFIG_MODULE), key)
  if (!account) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no payment account of this name")
  }
  return account
}
