import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export type OrderLabel = { id: string; display_id: number | null }

/** Orders with the numbers that people know them by; one that is gone keeps its id. */
export async function labelOrders(
  container: MedusaContainer,
  ids: (string | null)[]
): Promise<Map<string, OrderLabel>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const { data } =
    wanted.length > 0
      ? await container.resolve(ContainerRegistrationKeys.QUERY).graph({
          entity: "order",
          fields: ["id", "display_id"],
          filters: { id: wanted },
        })
      : { data: [] }
  // Medusa's own types call the number a text.
  const orders = data as unknown as OrderLabel[]
  const known = new Map(orders.map(({ id, display_id }) => [id, display_id]))
  return new Map(wanted.map((id) => [id, { id, display_id: known.get(id) ?? null }]))
}
