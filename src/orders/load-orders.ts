import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** An order as staff knows it. */
export type OrderFacts = { id: string; display_id: number; is_draft: boolean; is_canceled: boolean }

export type OrderLabel = { id: string; display_id: number | null }

/** The orders with these ids, by id; those that are gone are not among them. One query. */
export async function loadOrders(
  container: MedusaContainer,
  ids: (string | null)[]
): Promise<Map<string, OrderFacts>> {
  const wanted = idsIn(ids)
  if (wanted.length === 0) {
    return new Map()
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id", "status", "is_draft_order"],
    filters: { id: wanted },
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

/** Orders with the numbers that people know them by; one that is gone keeps its id. */
export async function labelOrders(
  container: MedusaContainer,
  ids: (string | null)[]
): Promise<Map<string, OrderLabel>> {
  const known = await loadOrders(container, ids)
  return new Map(
    idsIn(ids).map((id) => [id, { id, display_id: known.get(id)?.display_id ?? null }])
  )
}

const idsIn = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
