import { Admin } from "./admin"
import { sql } from "./database"

/** How many of the scarce product are on the shelf. */
export async function setStock(stocked_quantity: number, admin = new Admin()): Promise<void> {
  const [level] = await sql<{ inventory_item_id: string; location_id: string }>(
    `select l.inventory_item_id, l.location_id from inventory_level l
       join inventory_item i on i.id = l.inventory_item_id where i.sku = 'SCARCE'`
  )
  const path = `/admin/inventory-items/${level.inventory_item_id}/location-levels/${level.location_id}`
  const { status } = await admin.request("post", path, { stocked_quantity })
  if (status !== 200) {
    throw new Error(`The stock could not be set: ${status}`)
  }
}
