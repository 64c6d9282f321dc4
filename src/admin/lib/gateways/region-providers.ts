import type { PaymentRegion } from "../api/regions"

/** The providers of a region once one is switched on or off; all others stay as they are. */
export function withProvider(providers: string[], provider: string, isOn: boolean): string[] {
  const others = providers.filter((one) => one !== provider)
  return isOn ? [...others, provider] : others
}

/** The same for one region of several. */
export function switchedIn(
  regions: PaymentRegion[],
  id: string,
  provider: string,
  isOn: boolean
): PaymentRegion[] {
  return regions.map((region) =>
    region.id === id
      ? { ...region, providers: withProvider(region.providers, provider, isOn) }
      : region
  )
}

/** Whether a gateway takes payments in the currency of a region. */
export function takesCurrency(currencies: string[] | "any", currencyCode: string): boolean {
  return currencies === "any" || currencies.includes(currencyCode.toUpperCase())
}
