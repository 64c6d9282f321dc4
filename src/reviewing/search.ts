import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  findCallbacksByName,
  findTransactionsByName,
  findTransactionsOfOrder,
  isTransactionId,
  type Belonging,
  type SearchHits,
} from "../modules/payment-journal/store"
import { belongingTo, ordersOfNumber } from "../orders/find-orders"

/**
 * Looks up all that a text may mean: a callback, a payment, an order by its number (`#12` or `12`) or
 * id, the gateway's id or our reference of a payment, the gateway's id of an event. A cause needs no
 * looking up.
 */
export async function search(container: MedusaContainer, text: string): Promise<SearchHits> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const order = await orderNamed(container, text)
  const [callbackIds, named, ordered] = await Promise.all([
    findCallbacksByName(db, text),
    findTransactionsByName(db, text),
    order ? findTransactionsOfOrder(db, order) : [],
  ])
  const own = isTransactionId(text) ? [text] : []
  return { text, callbackIds, transactionIds: [...new Set([...own, ...named, ...ordered])] }
}

/** What belongs to the order that a text names; null when it names none. */
async function orderNamed(container: MedusaContainer, text: string): Promise<Belonging | null> {
  const ids = /^order_\w{1,60}$/.test(text) ? [text] : await ordersOfNumber(container, text)
  return ids.length > 0 ? belongingTo(container, ids) : null
}
