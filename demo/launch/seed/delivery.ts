import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

import { demoRegions, type SeededRegion } from "./regions"

const WAREHOUSE = "Harbour warehouse"
const DELIVERY = "Parcel delivery"

/** Flat price of the only shipping option, major units. */
const PRICES: Record<string, number> = { myr: 8, eur: 4.5 }

export interface SeededDelivery {
  stock_location_id: string
  shipping_profile_id: string
}

/** Makes sure that there is a warehouse, and one flat-price shipping option into every region. */
export async function seedDelivery(
  container: ExecArgs["container"],
  salesChannelId: string,
  regions: SeededRegion[]
): Promise<SeededDelivery> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const shippingProfileId = await findOrCreateProfile(container)
  const {
    data: [known],
  } = await query.graph({
    entity: "stock_location",
    fields: ["id"],
    filters: { name: WAREHOUSE },
  })
  const stockLocationId = known?.id ?? (await createWarehouse(container, salesChannelId))
  const { data: options } = await query.graph({
    entity: "shipping_option",
    fields: ["id"],
    filters: { name: DELIVERY },
  })
  if (!options.length) {
    const serviceZoneId = await createServiceZone(container, stockLocationId)
    await createShippingOptionsWorkflow(container).run({
      input: [
        {
          name: DELIVERY,
          price_type: "flat",
          provider_id: "manual_manual",
          service_zone_id: serviceZoneId,
          shipping_profile_id: shippingProfileId,
          type: {
            label: "Parcel",
            description: "At your door in two to three days.",
            code: "parcel",
          },
          prices: regions.map(({ id, currency_code }) => ({
            region_id: id,
            amount: PRICES[currency_code],
          })),
          rules: [
            { attribute: "enabled_in_store", value: "true", operator: "eq" },
            { attribute: "is_return", value: "false", operator: "eq" },
          ],
        },
      ],
    })
  }
  return { stock_location_id: stockLocationId, shipping_profile_id: shippingProfileId }
}

async function findOrCreateProfile(container: ExecArgs["container"]): Promise<string> {
  const [known] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ type: "default" })
  if (known) {
    return known.id
  }
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  return result[0].id
}

async function createWarehouse(
  container: ExecArgs["container"],
  salesChannelId: string
): Promise<string> {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: WAREHOUSE,
          address: { address_1: "Jalan Pelabuhan 1", city: "Port Klang", country_code: "MY" },
        },
      ],
    },
  })
  const [{ id }] = result
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id, add: [salesChannelId] },
  })
  return id
}

async function createServiceZone(
  container: ExecArgs["container"],
  stockLocationId: string
): Promise<string> {
  const set = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
    name: DELIVERY,
    type: "shipping",
    service_zones: [
      {
        name: "Everywhere we sell",
        geo_zones: demoRegions
          .flatMap(({ countries }) => countries)
          .map((country_code) => ({ type: "country" as const, country_code })),
      },
    ],
  })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  return set.service_zones[0].id
}
