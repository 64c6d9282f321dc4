import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  updateRegionsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"

import type { DemoCurrency } from "./catalog"

/** Where the demo shop sells; Medusa lets a country belong to one region only. */
export const demoRegions: {
  name: string
  currency_code: DemoCurrency
  /** Gateways that take the currency. */
  gateways: string[]
  countries: string[]
}[] = [
  { name: "Malaysia", currency_code: "myr", gateways: ["syok2pay"], countries: ["my"] },
  {
    name: "Europe",
    currency_code: "eur",
    gateways: ["syok2pay", "swedbank-pay", "inbank", "kustom", "b2binpay"],
    countries: ["ee", "lv", "lt", "pl", "cz", "se", "no", "dk", "fi"],
  },
]

/** A region as the rest of the demo needs it. */
export interface SeededRegion {
  id: string
  name: string
  currency_code: string
  countries: string[]
  payment_providers: string[]
}

/**
 * Makes sure that each region exists and offers every configured payment provider that takes its currency, also one added
 * to `medusa-config.ts` after the first seed.
 */
export async function seedRegions(container: ExecArgs["container"]): Promise<SeededRegion[]> {
  await offerCurrencies(container)
  const providers = await configuredProviders(container)
  const found = await listRegions(container)
  for (const { gateways, ...wanted } of demoRegions) {
    const region = found.find(({ name }) => name === wanted.name)
    const payment_providers = providers.filter((id) => isOffered(id, gateways))
    if (!region) {
      await createRegionsWorkflow(container).run({
        input: { regions: [{ ...wanted, payment_providers }] },
      })
    } else if (payment_providers.some((id) => !region.payment_providers.includes(id))) {
      await updateRegionsWorkflow(container).run({
        input: { selector: { id: region.id }, update: { payment_providers } },
      })
    }
  }
  return listRegions(container)
}

/** Medusa's own manual payment is offered everywhere. */
const isOffered = (providerId: string, gateways: string[]) =>
  providerId === "pp_system_default" || gateways.includes(providerId.split("_")[1])

async function listRegions(container: ExecArgs["container"]): Promise<SeededRegion[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "region",
    fields: ["id", "name", "currency_code", "countries.iso_2", "payment_providers.id"],
    filters: { name: demoRegions.map(({ name }) => name) },
  })
  return data.map((region) => ({
    id: region.id,
    name: region.name,
    currency_code: region.currency_code,
    countries: present<{ iso_2: string }>(region.countries).map(({ iso_2 }) => iso_2),
    payment_providers: present<{ id: string }>(region.payment_providers).map(({ id }) => id),
  }))
}

async function configuredProviders(container: ExecArgs["container"]): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment_provider",
    fields: ["id"],
    filters: { is_enabled: true },
  })
  return data.map(({ id }) => id)
}

async function offerCurrencies(container: ExecArgs["container"]): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const {
    data: [store],
  } = await query.graph({ entity: "store", fields: ["id", "supported_currencies.currency_code"] })
  const offered = present<{ currency_code: string }>(store.supported_currencies).map(
    ({ currency_code }) => currency_code
  )
  const wanted = demoRegions.map(({ currency_code }) => currency_code)
  if (wanted.every((code) => offered.includes(code))) {
    return
  }
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Harbour Goods",
        supported_currencies: wanted.map((currency_code, index) => ({
          currency_code,
          is_default: index === 0,
        })),
      },
    },
  })
}

/** Medusa types linked lists as holding holes. */
function present<T>(list: (T | null | undefined)[] | null | undefined): T[] {
  return (list ?? []).filter((one): one is T => one !== null && one !== undefined)
}
