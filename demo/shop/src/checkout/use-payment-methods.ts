import { useState } from "react"

import type { Failure } from "medusa-verified-payments/storefront"
import { useLoaded } from "../api/use-loaded"
import { isOffered } from "../payments/is-offered"
import { useShop } from "../shop/shop-provider"

/** Ways to pay that a region may offer; Medusa shows 20 unless asked for more. */
const MOST = 100

export interface PaymentMethodsState {
  /** Provider ids; undefined while they are on their way. */
  ids: string[] | undefined
  chosenId: string | undefined
  failure: Failure | undefined
  choose(id: string): void
}

/** The payment providers of the region; the first is chosen by itself. */
export function usePaymentMethods(): PaymentMethodsState {
  const { sdk, region } = useShop()
  const [chosen, choose] = useState<string>()
  const { value: ids, failure } = useLoaded(async () => {
    const listed = await sdk.store.payment.listPaymentProviders({
      region_id: region.id,
      limit: MOST,
    })
    return listed.payment_providers.filter(isOffered).map(({ id }) => id)
  }, [sdk, region.id])
  return { ids, failure, choose, chosenId: ids?.find((id) => id === chosen) ?? ids?.[0] }
}
