import type Medusa from "@medusajs/js-sdk"
import { useCallback, useEffect, useMemo, useState } from "react"

import { failureOf, type Failure } from "medusa-verified-payments/storefront"
import type { Cart } from "../api/types"
import { forgetCart, recallCart, rememberedCartId, rememberCart } from "./cart-memory"

export interface CartActions {
  /** Null while there is none: Medusa gets one with the first product only. */
  cart: Cart | null
  /** The last thing that did not work with the cart, until the next one works. */
  cartFailure: Failure | undefined
  /** True while the server is asked to change the cart. */
  changing: boolean
  addVariant(variantId: string): Promise<boolean>
  setQuantity(lineId: string, quantity: number): Promise<boolean>
  /** Prices follow the region; true when there is no cart yet as well. */
  moveTo(regionId: string): Promise<boolean>
  /** Takes over what a checkout step got back from the server. */
  takeCart(cart: Cart): void
  /** The server made an order of this cart, so the next product starts a fresh one. */
  cartPlaced(cartId: string): void
}

/** The shopper's cart at Medusa; the browser keeps its id only. */
export function useCart(sdk: Medusa, regionId: string): CartActions {
  const [cart, setCart] = useState<Cart | null>(null)
  const [cartFailure, setFailure] = useState<Failure>()
  const [changing, setChanging] = useState(false)

  const takeCart = useCallback((next: Cart | null) => {
    setCart(next)
    if (next) {
      rememberCart(next.id)
    }
  }, [])

  const change = useCallback(
    async (work: () => Promise<Cart | null>) => {
      setChanging(true)
      try {
        takeCart(await work())
        setFailure(undefined)
        return true
      } catch (error) {
        setFailure(failureOf(error))
        return false
      } finally {
        setChanging(false)
      }
    },
    [takeCart]
  )

  useEffect(() => {
    if (rememberedCartId()) {
      void change(() => recallCart(sdk))
    }
  }, [sdk, change])

  return useMemo(() => {
    const { cart: carts } = sdk.store
    return {
      cart,
      cartFailure,
      changing,
      takeCart,
      addVariant: (variant_id) =>
        change(async () => {
          const item = { variant_id, quantity: 1 }
          const current = await recallCart(sdk)
          const answer = current
            ? await carts.createLineItem(current.id, item)
            : await carts.create({ region_id: regionId, items: [item] })
          return answer.cart
        }),
      setQuantity: (lineId, quantity) =>
        change(async () => {
          if (!cart) {
            return null
          }
          if (quantity > 0) {
            return (await carts.updateLineItem(cart.id, lineId, { quantity })).cart
          }
          const { parent } = await carts.deleteLineItem(cart.id, lineId)
          return parent ?? (await carts.retrieve(cart.id)).cart
        }),
      moveTo: (region_id) =>
        change(async () => (cart ? (await carts.update(cart.id, { region_id })).cart : null)),
      cartPlaced: (cartId) => {
        forgetCart(cartId)
        setCart((current) => (current?.id === cartId ? null : current))
      },
    }
  }, [sdk, regionId, cart, cartFailure, changing, change, takeCart])
}
