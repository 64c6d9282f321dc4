import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findAccount } from "../accounts/registry"
import { listCallbackKinds } from "../modules/payment-journal/store"

/** Each account of the journal with its gateway and its events under the gateway's own names. */
export async function kindsView(container: MedusaContainer) {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const labels = new Map<string, Set<string>>()
  for (const { account, label } of await listCallbackKinds(db)) {
    labels.set(account, (labels.get(account) ?? new Set()).add(label))
  }
  return [...labels].map(([account, names]) => {
    const configured = findAccount(config, account)
    return {
      account,
      gateway: configured?.gateway.id ?? account.split("_")[0],
      gateway_label: configured?.gateway.label ?? null,
      labels: [...names].sort(),
    }
  })
}
