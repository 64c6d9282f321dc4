import { randomUUID } from "node:crypto"
import type { ClientBase } from "pg"
import type { SeededShop } from "../world/template"
import type { JournalRow } from "./journal-rows"

/** A cart that is ready to be paid. */
export type Cart = { cartId: string; collectionId: string }

/** A cart together with its open payment session. */
export type Checkout = Cart & { sessionId: string }

/** A checkout at one of our accounts, as far as a callback needs it. */
export type OurCheckout = Checkout & JournalRow

/** A storefront of the bench: calls the public store API and nothing else. */
export class Storefront {
  constructor(
    readonly url: string,
    readonly shop: SeededShop
  ) {}

  /** A cart of 128.40 MYR with address and shipping, and its payment collection. */
  async fillCart(): Promise<Cart> {
    const { regions, shippingOptionId, variantId } = this.shop
    const { cart } = await this.post<{ cart: { id: string } }>("/store/carts", {
      region_id: regions.myr,
      email: `aina-${randomUUID()}@customer.example`,
      items: [{ variant_id: variantId, quantity: 1 }],
      shipping_address: {
        first_name: "Aina",
        last_name: "Example",
        address_1: "1 Example Road",
        postal_code: "50000",
        city: "Kuala Lumpur",
        country_code: "my",
      },
    })
    await this.post(`/store/carts/${cart.id}/shipping-methods`, { option_id: shippingOptionId })
    const { payment_collection } = await this.post<{ payment_collection: { id: string } }>(
      "/store/payment-collections",
      { cart_id: cart.id }
    )
    return { cartId: cart.id, collectionId: payment_collection.id }
  }

  /** Opens a payment session. Returns its id. */
  async openSession({ collectionId }: Cart, provider: string): Promise<string> {
    const { payment_collection } = await this.post<{
      payment_collection: { payment_sessions: { id: string }[] }
    }>(`/store/payment-collections/${collectionId}/payment-sessions`, { provider_id: provider })
    return payment_collection.payment_sessions[0].id
  }

  async checkout(provider: string): Promise<Checkout> {
    const cart = await this.fillCart()
    return { ...cart, sessionId: await this.openSession(cart, provider) }
  }

  private async post<T>(path: string, body: unknown): Promise<T> {
    const answer = await fetch(`${this.url}${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": this.shop.publishableKey,
      },
      body: JSON.stringify(body),
    })
    if (!answer.ok) {
      throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`)
    }
    return (await answer.json()) as T
  }
}

/**
 * Copies a cart, its session and its journal row in the database: ten thousand checkouts through the
 * store API would take longer than everything that is measured with them. Every copy is what the
 * original is, under ids of its own, and completes like it. `from` counts on from earlier copies.
 */
export async function copyCheckouts(
  db: { query: (text: string, values: number[]) => Promise<unknown> },
  original: Cart & { sessionId?: string },
  count: number,
  from = 1
): Promise<Checkout[]> {
  const { cartId, collectionId, sessionId } = original
  const numbers = [from, from + count - 1]
  for (const [table, where, patch] of copied(cartId, collectionId, sessionId)) {
    await db.query(
      `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || ${patch})).*
       from ${table} t, generate_series($1::int, $2::int) n where ${where}`,
      numbers
    )
  }
  return Array.from({ length: count }, (_, index) => ({
    cartId: `${cartId}_${from + index}`,
    collectionId: `${collectionId}_${from + index}`,
    sessionId: `${sessionId}_${from + index}`,
  }))
}

type Copied = [table: string, where: string, patch: string]

function copied(cartId: string, collectionId: string, sessionId?: string): Copied[] {
  const own = (names: string[], more: string[] = []) => {
    const ids = names.map((name) => `'${name}', t.${name} || '_' || n`)
    return `jsonb_build_object(${[...ids, ...more].join(", ")})`
  }
  const ofCart = `t.cart_id = '${cartId}'`
  const ofCollection = `t.payment_collection_id = '${collectionId}'`
  const withoutSession: Copied[] = [
    ["cart", `t.id = '${cartId}'`, own(["id"])],
    ["cart_line_item", ofCart, own(["id", "cart_id"])],
    ["cart_shipping_method", ofCart, own(["id", "cart_id"])],
    ["payment_collection", `t.id = '${collectionId}'`, own(["id"])],
    ["cart_payment_collection", ofCart, own(["id", "cart_id", "payment_collection_id"])],
  ]
  if (!sessionId) {
    return withoutSession
  }
  // What tells payments apart at the gateway: the stub derives its id from our reference as well.
  const row = own(
    ["session_id", "payment_collection_id", "cart_id", "reference"],
    [
      `'id', ${txnOfCopy("t.session_id")}`,
      `'gateway_id', 'TX-' || t.reference || '_' || n`,
      `'opened_at', now() - interval '1 minute'`,
      `'created_at', now() - interval '1 minute'`,
      // The schedule stays out of it: settling is the callback's work.
      `'next_inquiry_at', now() + interval '1 day'`,
    ]
  )
  return [
    ...withoutSession,
    ["payment_collection_payment_providers", ofCollection, own(["payment_collection_id"])],
    [
      "payment_session",
      `t.id = '${sessionId}'`,
      `${own(["id", "payment_collection_id"])} || case when t.data ? 'txn_id'
         then jsonb_build_object('data', t.data || jsonb_build_object('txn_id', ${txnOfCopy("t.id")}))
         else '{}'::jsonb end`,
    ],
    ["payment_transaction", `t.session_id = '${sessionId}'`, row],
  ]
}

/** An id of a transaction that follows from its session and the copy: base32 letters, as ours have. */
const txnOfCopy = (session: string) =>
  `'txn_' || left(translate(md5(${session} || '_' || n), '0189', 'ghij'), 26)`

/** The journal's rows of these checkouts, in their order. */
export async function journalOf(db: ClientBase, checkouts: Checkout[]): Promise<OurCheckout[]> {
  const { rows } = await db.query(
    `select session_id, id, reference, gateway_id from payment_transaction where session_id = any($1)`,
    [checkouts.map(({ sessionId }) => sessionId)]
  )
  const known = new Map(rows.map((row) => [row.session_id, row]))
  return checkouts.map((checkout) => {
    const { id, reference, gateway_id: gatewayId } = known.get(checkout.sessionId)
    return { ...checkout, id, reference, gatewayId }
  })
}
