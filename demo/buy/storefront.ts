import { randomBytes } from "node:crypto"

import Medusa from "@medusajs/js-sdk"
import type { StoreCart } from "@medusajs/framework/types"

import type { DemoFacts } from "../launch/demo-file"

/** A cart that can be paid. */
export interface FilledCart {
  cart_id: string
  customer_id: string
  /** Major units. */
  cart_total: number
  currency_code: string
}

/** A cart that waits for its payment at the gateway. */
export interface OpenPayment extends FilledCart {
  txn_id: string
  redirect_url: string
}

/** Tells what was done, after it was done. */
export type Step = (what: string) => void

/** Where the parcel goes, by region; any deliverable address. */
const addresses: Record<string, { address_1: string; city: string; postal_code: string }> = {
  my: { address_1: "12 Jalan Ampang", city: "Kuala Lumpur", postal_code: "50450" },
  ee: { address_1: "Telliskivi 60", city: "Tallinn", postal_code: "10412" },
}

/**
 * Walks the public store API from an empty cart to the gateway's address, with the calls of an ordinary
 * storefront and nothing else.
 * @param providerId such as `pp_syok2pay_main`
 */
export async function openPayment(
  demo: DemoFacts,
  providerId: string,
  step: Step
): Promise<OpenPayment> {
  const sdk = storeOf(demo)
  const cart = await fill(demo, sdk, providerId, step)
  const { payment_collection } = await sdk.store.payment.initiatePaymentSession(cart, {
    provider_id: providerId,
  })
  const data = payment_collection.payment_sessions?.find(
    ({ provider_id }) => provider_id === providerId
  )?.data
  if (typeof data?.redirect_url !== "string" || typeof data.txn_id !== "string") {
    throw new Error(`The payment session of ${providerId} holds no redirect_url and txn_id`)
  }
  step(`payment ${data.txn_id} opened`)
  return { ...filledOf(cart), txn_id: data.txn_id, redirect_url: data.redirect_url }
}

/** Fills a cart that staff takes the payment of. */
export async function fillCart(
  demo: DemoFacts,
  providerId: string,
  step: Step
): Promise<FilledCart> {
  return filledOf(await fill(demo, storeOf(demo), providerId, step))
}

const storeOf = (demo: DemoFacts) =>
  new Medusa({
    baseUrl: demo.medusa_url,
    publishableKey: demo.publishable_key,
    auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
  })

const filledOf = (cart: StoreCart): FilledCart => ({
  cart_id: cart.id,
  customer_id: cart.customer_id ?? "",
  cart_total: cart.total,
  currency_code: cart.currency_code,
})

/** One product, address and shipping, in the region that offers the provider. */
async function fill(
  demo: DemoFacts,
  sdk: Medusa,
  providerId: string,
  step: Step
): Promise<StoreCart> {
  const region = demo.regions.find(({ payment_providers }) =>
    payment_providers.includes(providerId)
  )
  if (!region) {
    throw new Error(`No region of the demo offers ${providerId}`)
  }
  const country =
    Object.keys(addresses).find((code) => region.countries.includes(code)) ?? region.countries[0]

  const { products } = await sdk.store.product.list({ region_id: region.id, fields: "*variants" })
  const variant = pick(products).variants?.[0]
  if (!variant) {
    throw new Error("The demo shop sells nothing: was it seeded?")
  }
  const email = `buy-${randomBytes(6).toString("hex")}@example.com`
  const { cart: created } = await sdk.store.cart.create({ region_id: region.id, email })
  await sdk.store.cart.createLineItem(created.id, { variant_id: variant.id, quantity: 1 })
  step(`cart ${created.id} with ${variant.sku}`)

  const address = {
    first_name: "Mari",
    last_name: "Buyer",
    phone: "+60123456789",
    country_code: country,
    ...(addresses[country] ?? addresses.ee),
  }
  await sdk.store.cart.update(created.id, { shipping_address: address, billing_address: address })
  const { shipping_options } = await sdk.store.fulfillment.listCartOptions({ cart_id: created.id })
  const { cart } = await sdk.store.cart.addShippingMethod(created.id, {
    option_id: shipping_options[0].id,
  })
  step(`address and shipping, to pay: ${cart.total} ${cart.currency_code.toUpperCase()}`)
  return cart
}

/** What a storefront may know about the payment. */
export async function readPublicState(demo: DemoFacts, txnId: string): Promise<string> {
  const response = await fetch(`${demo.medusa_url}/store/payments/${txnId}`, {
    headers: { "x-publishable-api-key": demo.publishable_key },
  })
  if (!response.ok) {
    throw new Error(`GET /store/payments/${txnId} answered ${response.status}`)
  }
  const { payment } = (await response.json()) as { payment: { state: string } }
  return payment.state
}

function pick<T>(list: T[]): T {
  return list[Math.floor(Math.random() * list.length)]
}
