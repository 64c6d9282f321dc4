import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Transaction } from "../modules/payment-journal/store"
import type { MedusaState, OrderLink } from "./medusa-state"

type OrderRow = { id: string; status?: string; is_draft_order?: boolean }

/**
 * Medusa links an order to its cart and to its payment collection one after the other, and a
 * process may die in between: either link shows the order, and the other one may be missing. When
 * linking fails, Medusa takes the order back, and links that had been written by then stay behind. An
 * order that this payment was settled with is never counted as one of these, whoever deleted it.
 */
export async function loadOrder(
  container: MedusaContainer,
  { cart_id: cartId, payment_collection_id: collectionId, order_id: settledWith }: Transaction
): Promise<Pick<MedusaState, "order" | "goneOrder">> {
  const links: { entity: string; filters: OrderLink }[] = [
    ...(cartId ? [{ entity: "order_cart", filters: { cart_id: cartId } }] : []),
    ...(collectionId
      ? [{ entity: "order_payment_collection", filters: { payment_collection_id: collectionId } }]
      : []),
  ]
  const linked = await Promise.all(links.map((link) => linkedOrder(container, link)))
  const orders = await ordersOf(container, linked)
  const id =
    linked.find((one) => one && orders.has(one)) ?? linked.find((one) => one && one === settledWith)
  if (id) {
    const order = orders.get(id)
    return {
      order: {
        id,
        canceled: order?.status === "canceled",
        draft: order?.is_draft_order ?? false,
        missingLinks: links.filter((_, at) => !linked[at]).map(({ filters }) => filters),
        gone: !order,
      },
      goneOrder: null,
    }
  }
  const gone = linked.find((one) => one)
  const left = links.filter((_, at) => gone && linked[at] === gone)
  return {
    order: null,
    goneOrder: gone ? { id: gone, links: left.map(({ filters }) => filters) } : null,
  }
}

async function linkedOrder(
  container: MedusaContainer,
  { entity, filters }: { entity: string; filters: OrderLink }
): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields: ["order_id"], filters })
  return (data[0] as { order_id?: string } | undefined)?.order_id
}

/** Those of these orders that are there, by id. */
async function ordersOf(
  container: MedusaContainer,
  linked: (string | undefined)[]
): Promise<Map<string, OrderRow>> {
  const ids = [...new Set(linked.filter((one) => one !== undefined))]
  if (ids.length === 0) {
    return new Map()
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "status", "is_draft_order"],
    filters: { id: ids },
  })
  return new Map((data as OrderRow[]).map((order) => [order.id, order]))
}
