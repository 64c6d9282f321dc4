import { useCallback, useEffect, useState } from "react"

import { failureOf, type Failure } from "medusa-verified-payments/storefront"
import type { Cart, ShippingOption } from "../api/types"
import { useLoaded } from "../api/use-loaded"
import { useShop } from "../shop/shop-provider"

export interface DeliveryState {
  /** Undefined while they are on their way. */
  options: ShippingOption[] | undefined
  /** The option that the cart has at Medusa, so that the total includes it. */
  chosenId: string | undefined
  changing: boolean
  failure: Failure | undefined
  choose(optionId: string): void
}

/** Delivery into a country: tells the cart, lists what is possible, and takes the first by itself. */
export function useDelivery(cart: Cart, country: string): DeliveryState {
  const { sdk, takeCart } = useShop()
  const [changing, setChanging] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const content = (cart.items ?? []).map(({ id, quantity }) => `${id} ${quantity}`).join()

  const listed = useLoaded(async () => {
    if (cart.shipping_address?.country_code !== country) {
      const address = { shipping_address: { country_code: country } }
      takeCart((await sdk.store.cart.update(cart.id, address)).cart)
    }
    return (await sdk.store.fulfillment.listCartOptions({ cart_id: cart.id })).shipping_options
  }, [sdk, cart.id, country, content])

  const choose = useCallback(
    async (option_id: string) => {
      setChanging(true)
      try {
        takeCart((await sdk.store.cart.addShippingMethod(cart.id, { option_id })).cart)
        setFailure(undefined)
      } catch (error) {
        setFailure(failureOf(error))
      } finally {
        setChanging(false)
      }
    },
    [sdk, cart.id, takeCart]
  )

  const options = listed.value
  const current = cart.shipping_methods?.[0]?.shipping_option_id
  const chosenId = options?.find(({ id }) => id === current)?.id
  const firstId = options?.[0]?.id
  useEffect(() => {
    if (firstId && !chosenId) {
      void choose(firstId)
    }
  }, [firstId, chosenId, choose])

  return { options, chosenId, changing, failure: failure ?? listed.failure, choose }
}
