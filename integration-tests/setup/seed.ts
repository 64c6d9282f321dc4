import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

const ADMIN = { adminEmail: "tester@shop.example", adminPassword: "not-a-real-password" }

/** The least shop that can sell: one region, one shipping option, one product that never runs out and one that does. */
export default async function seed({ container, args }: ExecArgs): Promise<void> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const [channel] = (
    await createSalesChannelsWorkflow(container).run({
      input: { salesChannelsData: [{ name: "Web" }] },
    })
  ).result
  const [key] = (
    await createApiKeysWorkflow(container).run({
      input: { api_keys: [{ title: "Web", type: "publishable", created_by: "" }] },
    })
  ).result
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [channel.id] },
  })

  const providers = await container
    .resolve(Modules.PAYMENT)
    .listPaymentProviders({ is_enabled: true })
  const [region] = (
    await createRegionsWorkflow(container).run({
      input: {
        regions: [
          {
            name: "Malaysia",
            currency_code: "myr",
            countries: ["my"],
            payment_providers: providers.map(({ id }) => id),
          },
        ],
      },
    })
  ).result

  const [location] = (
    await createStockLocationsWorkflow(container).run({
      input: {
        locations: [
          { name: "Store", address: { city: "Kuala Lumpur", country_code: "MY", address_1: "1" } },
        ],
      },
    })
  ).result
  const stock = { [Modules.STOCK_LOCATION]: { stock_location_id: location.id } }
  await link.create({
    ...stock,
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location.id, add: [channel.id] },
  })
  const set = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
    name: "Store",
    type: "shipping",
    service_zones: [{ name: "Malaysia", geo_zones: [{ country_code: "my", type: "country" }] }],
  })
  await link.create({ ...stock, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } })
  const [profile] = (
    await createShippingProfilesWorkflow(container).run({
      input: { data: [{ name: "Default", type: "default" }] },
    })
  ).result
  const [shipping] = (
    await createShippingOptionsWorkflow(container).run({
      input: [
        {
          name: "Parcel",
          price_type: "flat",
          provider_id: "manual_manual",
          service_zone_id: set.service_zones[0].id,
          shipping_profile_id: profile.id,
          type: { label: "Parcel", description: "Parcel", code: "parcel" },
          prices: [{ currency_code: "myr", amount: 8 }],
          rules: [],
        },
      ],
    })
  ).result

  const product = (title: string, manageInventory: boolean) => ({
    title,
    status: ProductStatus.PUBLISHED,
    shipping_profile_id: profile.id,
    options: [{ title: "Size", values: ["One"] }],
    variants: [
      {
        title: "One",
        sku: title.toUpperCase(),
        options: { Size: "One" },
        manage_inventory: manageInventory,
        prices: [{ amount: 120.4, currency_code: "myr" }],
      },
    ],
    sales_channels: [{ id: channel.id }],
  })
  const products = (
    await createProductsWorkflow(container).run({
      input: { products: [product("Batik", false), product("Scarce", true)] },
    })
  ).result
  const [scarce] = await container.resolve(Modules.INVENTORY).listInventoryItems({ sku: "SCARCE" })
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: [
        { inventory_item_id: scarce.id, location_id: location.id, stocked_quantity: 1000 },
      ],
    },
  })
  await createAdmin(container)

  writeFileSync(
    args[0],
    JSON.stringify({
      ...ADMIN,
      publishableKey: key.token,
      regionId: region.id,
      shippingOptionId: shipping.id,
      variantId: products[0].variants[0].id,
      scarceVariantId: products[1].variants[0].id,
    })
  )
}

async function createAdmin(container: ExecArgs["container"]): Promise<void> {
  const user = await container.resolve(Modules.USER).createUsers({ email: ADMIN.adminEmail })
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity } = await auth.register("emailpass", {
    body: { email: ADMIN.adminEmail, password: ADMIN.adminPassword },
  } as Parameters<typeof auth.register>[1])
  if (!authIdentity) {
    throw new Error("The admin of the test shop could not be registered")
  }
  await auth.updateAuthIdentities([{ id: authIdentity.id, app_metadata: { user_id: user.id } }])
}
