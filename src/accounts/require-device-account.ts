import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Account } from "./account"
import { findAccount } from "./registry"

/** The account of this key, when payments are taken on its devices; a `MedusaError` otherwise. */
export function requireDeviceAccount(container: MedusaContainer, key: string): Account {
  const account = findAccount(container.resolve(ContainerRegistrationKeys.CONFIG_MODULE), key)
  if (!account?.gateway.capabilities.needs.includes("device")) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no payment account ${key} with devices`
    )
  }
  return account
}
