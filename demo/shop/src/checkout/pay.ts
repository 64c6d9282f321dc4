import type Medusa from "@medusajs/js-sdk"

import type { Cart } from "../api/types"
import { cartUpdate, type Contact } from "./contact"

export interface Checkout {
  contact: Contact
  shippingOptionId: string
  providerId: string
}

/** Where the browser has to go now, and the transaction to follow afterwards. */
export interface StartedPayment {
  redirectUrl: string
  txnId: string | undefined
}

/**
 * Gives the cart its address and delivery, then opens a payment: Medusa's own calls in the order of any
 * storefront, nothing for this plugin.
 * @throws what the server says, or that the way to pay has no page to go to
 */
export async function startPayment(
  sdk: Medusa,
  { id }: Cart,
  { contact, shippingOptionId, providerId }: Checkout
): Promise<StartedPayment> {
  await sdk.store.cart.update(id, cartUpdate(contact))
  const { cart } = await sdk.store.cart.addShippingMethod(id, { option_id: shippingOptionId })
  const { payment_collection } = await sdk.store.payment.initiatePaymentSession(cart, {
    provider_id: providerId,
  })
  const session = payment_collection.payment_sessions?.find(
    ({ provider_id }) => provider_id === providerId
  )
  return startedPayment(session?.data)
}

/** Reads the two things that a storefront needs of a payment session. */
export function startedPayment(data: Record<string, unknown> | undefined): StartedPayment {
  const { redirect_url, txn_id } = data ?? {}
  if (typeof redirect_url !== "string" || !/^https?:\/\//.test(redirect_url)) {
    throw new Error("This way to pay has no page to go to. Please choose another one.")
  }
  return { redirectUrl: redirect_url, txnId: typeof txn_id === "string" ? txn_id : undefined }
}
