import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils"
import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"

import { catalog, picture, type CatalogItem } from "./catalog"
import type { SeededDelivery } from "./delivery"

/** More than any demo sells. */
const STOCK = 1_000_000

/** Makes sure that every item of the catalogue exists and is in stock. */
export async function seedProducts(
  container: ExecArgs["container"],
  salesChannelId: string,
  delivery: SeededDelivery
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: known } = await query.graph({
    entity: "product",
    fields: ["handle"],
    filters: { handle: catalog.map(({ handle }) => handle) },
  })
  const handles = known.map(({ handle }) => handle)
  const missing = catalog.filter(({ handle }) => !handles.includes(handle))
  if (missing.length) {
    await createProductsWorkflow(container).run({
      input: { products: missing.map((item) => product(item, salesChannelId, delivery)) },
    })
  }
  await fillShelves(container, delivery.stock_location_id)
}

function product(item: CatalogItem, salesChannelId: string, delivery: SeededDelivery) {
  const image = picture(item.handle)
  return {
    title: item.title,
    subtitle: item.subtitle,
    description: item.description,
    handle: item.handle,
    status: ProductStatus.PUBLISHED,
    shipping_profile_id: delivery.shipping_profile_id,
    thumbnail: image,
    images: [{ url: image }],
    sales_channels: [{ id: salesChannelId }],
    options: [{ title: "Kind", values: ["Standard"] }],
    variants: [
      {
        title: "Standard",
        sku: item.handle.toUpperCase(),
        options: { Kind: "Standard" },
        manage_inventory: true,
        prices: Object.entries(item.prices).map(([currency_code, amount]) => ({
          currency_code,
          amount,
        })),
      },
    ],
  }
}

async function fillShelves(container: ExecArgs["container"], locationId: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: items } = await query.graph({
    entity: "inventory_item",
    fields: ["id", "location_levels.location_id"],
    filters: { sku: catalog.map(({ handle }) => handle.toUpperCase()) },
  })
  const empty = items.filter(
    ({ location_levels }: { location_levels?: (null | { location_id: string })[] | null }) =>
      !location_levels?.some((level) => level?.location_id === locationId)
  )
  if (empty.length) {
    await createInventoryLevelsWorkflow(container).run({
      input: {
        inventory_levels: empty.map(({ id }) => ({
          inventory_item_id: id,
          location_id: locationId,
          stocked_quantity: STOCK,
        })),
      },
    })
  }
}
