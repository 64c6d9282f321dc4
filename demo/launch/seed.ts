import { mkdirSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"

import type { ExecArgs } from "@medusajs/framework/types"

import { adminLogin, seedAdminUser } from "./seed/admin-user"
import { findChannel } from "./seed/channel"
import { seedDelivery } from "./seed/delivery"
import { seedProducts } from "./seed/products"
import { seedRegions, type SeededRegion } from "./seed/regions"

/** What a storefront, a script or a test needs to know about the seeded shop. */
export interface SeededShop {
  publishable_key: string
  sales_channel_id: string
  stock_location_id: string
  regions: SeededRegion[]
  admin: { email: string; password: string }
}

/**
 * Fills a Medusa with the demo shop: regions, one warehouse and shipping option, products, admin user. What is
 * there already stays as it is, so that it can run on every start.
 */
export async function seedShop(container: ExecArgs["container"]): Promise<SeededShop> {
  const channel = await findChannel(container)
  const regions = await seedRegions(container)
  const delivery = await seedDelivery(container, channel.sales_channel_id, regions)
  await seedProducts(container, channel.sales_channel_id, delivery)
  await seedAdminUser(container)
  return {
    ...channel,
    stock_location_id: delivery.stock_location_id,
    regions,
    admin: adminLogin,
  }
}

/** For `medusa exec demo/launch/seed.ts <file>`: seeds and writes the facts to the file as JSON. */
export default async function seed({ container, args }: ExecArgs): Promise<void> {
  const shop = await seedShop(container)
  const [file] = args
  if (file) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify(shop, null, 2)}\n`)
  }
}
