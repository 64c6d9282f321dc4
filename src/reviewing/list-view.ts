import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { configuredAccounts } from "../accounts/registry"
import type { ListedCallback } from "../modules/payment-journal/store"
import { callbackUrl } from "./callback-url"
import { labelOrders } from "../orders/load-orders"
import { obstacleOf } from "./require-callback"

/** Callbacks as the admin API lists them. */
export async function listView(container: MedusaContainer, callbacks: ListedCallback[]) {
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const accounts = new Map(configuredAccounts(config).map((one) => [one.key, one]))
  const orders = await labelOrders(
    container,
    callbacks.map(({ order_id }) => order_id)
  )
  return callbacks.map(({ at: _, order_id, ...callback }) => {
    const account = accounts.get(callback.account)
    const { authenticity, verified_as } = callback
    return {
      ...callback,
      gateway: account?.gateway.id ?? callback.account.split("_")[0],
      gateway_label: account?.gateway.label ?? null,
      url: callbackUrl(callback, account),
      order: (order_id && orders.get(order_id)) || null,
      can_process: obstacleOf(callback) === null,
      can_verify: authenticity === "refused" && verified_as === null,
    }
  })
}
