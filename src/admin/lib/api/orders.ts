import { sdk } from "../sdk"
import type { PayableOrder } from "./types"

const FIELDS = "id,display_id,status,currency_code,total,summary,payment_collections.status"

/** An order or a draft order: Medusa answers both here. */
export async function retrievePayableOrder(id: string): Promise<PayableOrder> {
  const { order } = await sdk.client.fetch<{ order: PayableOrder }>(
    `/admin/orders/${encodeURIComponent(id)}`,
    { query: { fields: FIELDS } }
  )
  return order
}

/**
 * The id of the order or draft order with this number, or null. Medusa has a search and no filter
 * by number: the lowest number that contains the searched one comes first.
 */
export async function findOrderByNumber(number: string): Promise<string | null> {
  const query = { q: number, fields: "id,display_id", order: "display_id", limit: 50 }
  const [{ orders }, { draft_orders }] = await Promise.all([
    sdk.client.fetch<{ orders: NumberedOrder[] }>("/admin/orders", { query }),
    sdk.client.fetch<{ draft_orders: NumberedOrder[] }>("/admin/draft-orders", { query }),
  ])
  const found = [...orders, ...draft_orders].find((order) => String(order.display_id) === number)
  return found?.id ?? null
}

type NumberedOrder = Pick<PayableOrder, "id" | "display_id">
