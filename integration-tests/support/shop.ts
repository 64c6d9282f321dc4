import { randomUUID } from "node:crypto"
import request from "supertest"
import { facts } from "../setup/facts"

export type Checkout = {
  cartId: string
  collectionId: string
  sessionId: string
  txnId: string
  data: Record<string, unknown>
}

export type CheckoutOptions = {
  provider?: string
  /** What the storefront posts as `data`. */
  data?: Record<string, unknown>
  headers?: Record<string, string>
  variantId?: string
  quantity?: number
  /** Of the region; by default what the provider is tested in. */
  currency?: string
}

/** Where parcels go, by currency of the region. */
const addresses: Record<string, { country_code: string; city: string; phone: string }> = {
  myr: { country_code: "my", city: "Kuala Lumpur", phone: "+60120000000" },
  btc: { country_code: "ch", city: "Zug", phone: "+41410000000" },
  eur: { country_code: "ee", city: "Tallinn", phone: "+37255500001" },
  sek: { country_code: "se", city: "Göteborg", phone: "+46700000000" },
  jpy: { country_code: "jp", city: "Osaka", phone: "+81300000000" },
  kwd: { country_code: "kw", city: "Kuwait", phone: "+96520000000" },
}

/** The currency in which a gateway is tested where a spec does not say another. */
const currencies: Record<string, string> = {
  b2binpay: "eur",
  inbank: "eur",
  "swedbank-pay": "sek",
  kustom: "sek",
}
const currencyOf = (provider = "pp_syok2pay_main") => currencies[provider.split("_")[1]] ?? "myr"

/** A storefront: calls the public store API and nothing else. */
export class Shop {
  constructor(readonly url = facts().medusaUrl) {}

  request(method: "get" | "post" | "delete", path: string) {
    return request(this.url)[method](path).set("x-publishable-api-key", facts().publishableKey)
  }

  /** A cart that is ready to be paid: one item, address, shipping, payment collection. 128.40. */
  async fillCart({
    variantId = facts().variantId,
    quantity = 1,
    provider,
    currency = currencyOf(provider),
  }: CheckoutOptions = {}): Promise<{ cartId: string; collectionId: string }> {
    const { regions, shippingOptionId } = facts()
    const created = await this.request("post", "/store/carts")
      .send({
        region_id: regions[currency],
        // One customer each: two carts that create the same guest at once make Medusa refuse one.
        email: `aina-${randomUUID()}@customer.example`,
        items: [{ variant_id: variantId, quantity }],
        shipping_address: {
          first_name: "Aina",
          last_name: "Example",
          address_1: "1 Example Road",
          postal_code: "50000",
          ...addresses[currency],
        },
      })
      .expect(200)
    const cartId: string = created.body.cart.id
    await this.request("post", `/store/carts/${cartId}/shipping-methods`)
      .send({ option_id: shippingOptionId })
      .expect(200)
    const collection = await this.request("post", "/store/payment-collections")
      .send({ cart_id: cartId })
      .expect(200)
    return { cartId, collectionId: collection.body.payment_collection.id }
  }

  openSession(
    collectionId: string,
    { provider = "pp_syok2pay_main", data, headers = {} }: CheckoutOptions = {}
  ) {
    return this.request("post", `/store/payment-collections/${collectionId}/payment-sessions`)
      .set(headers)
      .send({ provider_id: provider, ...(data ? { data } : {}) })
  }

  /** A cart with an open payment session, just before the shopper is sent to the gateway. */
  async checkout(options: CheckoutOptions = {}): Promise<Checkout> {
    const { cartId, collectionId } = await this.fillCart(options)
    const opened = await this.openSession(collectionId, options)
    if (opened.status !== 200) {
      throw new Error(`The payment was not opened: ${opened.status} ${opened.body.message}`)
    }
    const [session] = opened.body.payment_collection.payment_sessions
    return {
      cartId,
      collectionId,
      sessionId: session.id,
      txnId: session.data.txn_id,
      data: session.data,
    }
  }

  complete(cartId: string) {
    return this.request("post", `/store/carts/${cartId}/complete`)
  }
}
