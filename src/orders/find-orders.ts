import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Belonging } from "../modules/payment-journal/store"

/** Ids of the orders with this number, `12` or `#12`; none for a text that is no number. */
export async function ordersOfNumber(container: MedusaContainer, text: string): Promise<string[]> {
  // Below 2³¹, what an order's number can be.
  const number = /^#?([1-9]\d{0,8})$/.exec(text)?.[1]
  if (!number) {
    return []
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id"],
    // Medusa's own types call the number a text.
    filters: { display_id: Number(number) as unknown as string },
  })
  return data.map(({ id }) => id)
}

/**
 * What finds every payment that was tried for these orders: those that paid them and those of their
 * carts and payment collections, which never became an order's.
 */
export async function belongingTo(
  container: MedusaContainer,
  orderIds: string[]
): Promise<Belonging> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { order_id: orderIds }
  const [carts, collections] = await Promise.all([
    query.graph({ entity: "order_cart", fields: ["cart_id"], filters }),
    query.graph({
      entity: "order_payment_collection",
      fields: ["payment_collection_id"],
      filters,
    }),
  ])
  return {
    orderIds,
    cartIds: carts.data.map(({ cart_id }) => cart_id),
    collectionIds: collections.data.map(({ payment_collection_id }) => payment_collection_id),
  }
}
