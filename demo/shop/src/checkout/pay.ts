import type Medusa from "@medusajs/js-sdk"
import { startPayment, type StartedPayment } from "medusa-verified-payments/storefront"

import type { Cart } from "../api/types"
import { cartUpdate, type Contact } from "./contact"

export interface Checkout {
  contact: Contact
  shippingOptionId: string
  providerId: string
}

/**
 * Gives the cart its address and delivery, then opens a payment, or goes on with the one that is
 * open.
 * @throws what the server says, or that the way to pay has no page to go to
 */
export async function pay(
  sdk: Medusa,
  { id }: Cart,
  { contact, shippingOptionId, providerId }: Checkout
): Promise<StartedPayment> {
  await sdk.store.cart.update(id, cartUpdate(contact))
  const { cart } = await sdk.store.cart.addShippingMethod(id, { option_id: shippingOptionId })
  return startPayment(sdk, cart, { providerId })
}
