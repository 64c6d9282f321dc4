import { transactionOf } from "./journal"
import type { Checkout, CheckoutOptions, Shop } from "./shop"

/** A checkout together with what the payment is called at the gateway. */
export type OpenPayment = Checkout & { reference: string }

/** Fills a cart and opens its payment. `url` is the database of the shop's server. */
export async function openPayment(
  shop: Shop,
  options: CheckoutOptions = {},
  url?: string
): Promise<OpenPayment> {
  const checkout = await shop.checkout(options)
  const { reference } = await transactionOf(checkout.txnId, url)
  return { ...checkout, reference }
}
