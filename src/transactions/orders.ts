import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Belonging, Transaction } from "../modules/payment-journal/store"

/** The order that a payment is about, as staff knows it. */
export type OrderFacts = { id: string; display_id: number; is_draft: boolean; is_canceled: boolean }

/** The order of a payment, or the one that its case speaks of: paid by another payment, or cancelled. */
export function orderIdOf({ order_id, attention_details }: Transaction): string | null {
  const named = attention_details?.order_id
  return order_id ?? (typeof named === "string" ? named : null)
}

/** The orders of these payments, by id. One query. */
export async function loadOrders(
  container: MedusaContainer,
  transactions: Transaction[]
): Promise<Map<string, OrderFacts>> {
  const ids = [...new Set(transactions.flatMap((one) => orderIdOf(one) ?? []))]
  if (ids.length === 0) {
    return new Map()
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id", "status", "is_draft_order"],
    filters: { id: ids },
  })
  return new Map(
    data.map(({ id, display_id, status, is_draft_order }) => [
      id,
      {
        id,
        display_id: Number(display_id),
        is_draft: !!is_draft_order,
        is_canceled: status === "canceled",
      },
    ])
  )
}

/** Orders of this number; none for a text that is no number. */
export async function ordersOfNumber(container: MedusaContainer, text: string): Promise<string[]> {
  const number = /^#?(\d{1,9})$/.exec(text)?.[1]
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
 * What finds every payment that was tried for an order: the one that paid it and those of its cart and
 * of its payment collections, which never became the order's.
 */
export async function paymentsOfOrder(
  container: MedusaContainer,
  orderId: string
): Promise<Belonging> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { order_id: orderId }
  const [carts, collections] = await Promise.all([
    query.graph({ entity: "order_cart", fields: ["cart_id"], filters }),
    query.graph({
      entity: "order_payment_collection",
      fields: ["payment_collection_id"],
      filters,
    }),
  ])
  return {
    orderIds: [orderId],
    cartIds: carts.data.map(({ cart_id }) => cart_id),
    collectionIds: collections.data.map(({ payment_collection_id }) => payment_collection_id),
  }
}
