import { sdk } from "../sdk"

/** A region of the shop, with the ids of all its payment providers, ours and others. */
export type PaymentRegion = {
  id: string
  name: string
  currency_code: string
  providers: string[]
}

type MedusaRegion = Omit<PaymentRegion, "providers"> & {
  payment_providers?: ({ id: string } | null)[]
}

const FIELDS = "id,name,currency_code,payment_providers.id"

const PAGE = 100

/** Every region, by name; a shop has few. */
export async function listPaymentRegions(): Promise<PaymentRegion[]> {
  const found: MedusaRegion[] = []
  for (;;) {
    const { regions, count } = await sdk.client.fetch<{ regions: MedusaRegion[]; count: number }>(
      "/admin/regions",
      { query: { fields: FIELDS, order: "name", limit: PAGE, offset: found.length } }
    )
    found.push(...regions)
    if (regions.length < PAGE || found.length >= count) {
      return found.map(toPaymentRegion)
    }
  }
}

/** One region as it is at this moment. */
export async function retrievePaymentRegion(id: string): Promise<PaymentRegion> {
  const { region } = await sdk.client.fetch<{ region: MedusaRegion }>(pathOf(id), {
    query: { fields: FIELDS },
  })
  return toPaymentRegion(region)
}

/** Replaces all payment providers of a region: Medusa knows no other way. */
export async function setPaymentProviders(id: string, providers: string[]): Promise<void> {
  await sdk.client.fetch(pathOf(id), { method: "POST", body: { payment_providers: providers } })
}

function pathOf(id: string) {
  return `/admin/regions/${encodeURIComponent(id)}`
}

function toPaymentRegion({ payment_providers = [], ...region }: MedusaRegion): PaymentRegion {
  return { ...region, providers: payment_providers.flatMap((provider) => provider?.id ?? []) }
}
