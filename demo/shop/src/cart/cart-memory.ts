import type Medusa from "@medusajs/js-sdk"

import { browserStore } from "../api/browser-store"
import { failureOf } from "medusa-verified-payments/storefront"
import type { Cart } from "../api/types"

const KEY = "shop_cart"

/** Id of the cart that this browser filled last. */
export function rememberedCartId(): string | null {
  return browserStore.get(KEY)
}

/** Keeps the id of the cart; nothing of what is in it. */
export function rememberCart(id: string): void {
  browserStore.set(KEY, id)
}

/** Forgets a cart, unless another one has taken its place. */
export function forgetCart(id: string): void {
  if (rememberedCartId() === id) {
    browserStore.remove(KEY)
  }
}

/**
 * Asks Medusa for the remembered cart.
 * @returns null when there is none, it is unknown, or an order was made of it
 * @throws when the server cannot say
 */
export async function recallCart(sdk: Medusa): Promise<Cart | null> {
  const id = rememberedCartId()
  if (!id) {
    return null
  }
  try {
    const { cart } = await sdk.store.cart.retrieve(id)
    if (!("completed_at" in cart && cart.completed_at)) {
      return cart
    }
  } catch (error) {
    if (failureOf(error).status !== 404) {
      throw error
    }
  }
  forgetCart(id)
  return null
}
