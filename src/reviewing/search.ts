import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  findCallbacksByName,
  findTransactionsByName,
  findTransactionsOfOrder,
  isTransactionId,
  type OrderKeys,
  type SearchHits,
} from "../modules/payment-journal/store"

/**
 * Looks up all that a text may mean: a callback, a payment, an order by its number (`#12` or `12`) or
 * id, the gateway's id or our reference of a payment, the gateway's id of an event. A cause needs no
 * looking up.
 */
export async function search(container: MedusaContainer, text: string): Promise<SearchHits> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const order = await orderKeys(container, text)
  const [callbackIds, named, ordered] = await Promise.all([
    findCallbacksByName(db, text),
    findTransactionsByName(db, text),
    order ? findTransactionsOfOrder(db, order) : [],
  ])
  const own = isTransactionId(text) ? [text] : []
  return { text, callbackIds, transactionIds: [...new Set([...own, ...named, ...ordered])] }
}

/** What Medusa links to the order that a text names; null when it names none. */
async function orderKeys(container: MedusaContainer, text: string): Promise<OrderKeys | null> {
  const orderIds = await findOrders(container, text)
  if (orderIds.length === 0) {
    return null
  }
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
    collectionIds: collections.data.map((link) => link.payment_collection_id),
  }
}

async function findOrders(container: MedusaContainer, text: string): Promise<string[]> {
  if (/^order_\w{1,60}$/.test(text)) {
    return [text]
  }
  // Below 2³¹, what an order's number can be.
  const [, number] = /^#?([1-9]\d{0,8})$/.exec(text) ?? []
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
