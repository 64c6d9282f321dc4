import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createPricePreferencesWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

const ADMIN = { adminEmail: "tester@shop.example", adminPassword: "not-a-real-password" }

/** Shipping is 8.00 unless said otherwise; where the currency allows, a cart comes to 128.40. */
const MARKETS: {
  name: string
  currency: string
  country: string
  price: number
  shipping?: number
}[] = [
  { name: "Malaysia", currency: "myr", country: "my", price: 120.4 },
  { name: "Sweden", currency: "sek", country: "se", price: 120.4 },
  { name: "Estonia", currency: "eur", country: "ee", price: 120.4 },
  // Medusa knows no coins, so this one is added to its currencies.
  { name: "Switzerland", currency: "btc", country: "ch", price: 0.00120401, shipping: 0 },
  { name: "Japan", currency: "jpy", country: "jp", price: 920 },
  { name: "Kuwait", currency: "kwd", country: "kw", price: 12.345 },
]

/** The least shop that can sell: a region per kind of currency, one shipping option, one product that never runs out and one that does. */
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
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `insert into currency (code, symbol, symbol_native, decimal_digits, rounding, raw_rounding, name)
     values ('btc', '₿', '₿', 8, 0, '{"value": "0", "precision": 20}', 'Bitcoin')`
  )
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: MARKETS.map(({ name, currency, country }) => ({
        name,
        currency_code: currency,
        countries: [country],
        // Carts of one region cannot be paid at the counter.
        payment_providers: providers
          .map(({ id }) => id)
          .filter((id) => currency !== "eur" || !id.startsWith("pp_kustom")),
      })),
    },
  })
  await createPricePreferencesWorkflow(container).run({
    input: [{ attribute: "currency_code", value: "sek", is_tax_inclusive: true }],
  })
  await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code: "se",
        provider_id: "tp_system",
        default_tax_rate: { name: "Moms", code: "moms", rate: 25 },
      },
    ],
  })

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
    service_zones: [
      {
        name: "Everywhere we sell",
        geo_zones: MARKETS.map(({ country }) => ({
          country_code: country,
          type: "country" as const,
        })),
      },
    ],
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
          prices: MARKETS.map(({ currency, shipping = 8 }) => ({
            currency_code: currency,
            amount: shipping,
          })),
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
        prices: MARKETS.map(({ currency, price }) => ({ amount: price, currency_code: currency })),
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
      regions: Object.fromEntries(regions.map(({ id, currency_code }) => [currency_code, id])),
      shippingOptionId: shipping.id,
      variantId: products[0].variants[0].id,
      scarceVariantId: products[1].variants[0].id,
      salesChannelId: channel.id,
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
