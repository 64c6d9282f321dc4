import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The sales channel and publishable key that Medusa makes at its first start. */
export interface SeededChannel {
  sales_channel_id: string
  publishable_key: string
}

/** Finds them; the demo shop sells through them. */
export async function findChannel(container: ExecArgs["container"]): Promise<SeededChannel> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const {
    data: [store],
  } = await query.graph({ entity: "store", fields: ["default_sales_channel_id"] })
  const { data: keys } = await query.graph({
    entity: "api_key",
    fields: ["token"],
    filters: { type: "publishable" },
  })
  if (!store?.default_sales_channel_id || !keys[0]) {
    throw new Error("Medusa made no sales channel or publishable key; start it once, then seed")
  }
  return { sales_channel_id: store.default_sales_channel_id, publishable_key: keys[0].token }
}
