import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Address, CartFacts } from "../gateways/contract"
import { LINE_FIELDS, linesOf, shippingOf, text, type Row } from "./lines"

const ADDRESS = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "country_code",
  "phone",
] as const

const FIELDS = [
  "id",
  "email",
  "locale",
  "customer_id",
  "currency_code",
  ...ADDRESS.flatMap((field) => [`shipping_address.${field}`, `billing_address.${field}`]),
]

/**
 * The cart that a payment collection belongs to, as gateways need it; null when it has none. Its lines
 * only where they are sent: Medusa computes their totals from a dozen tables.
 */
export async function loadCartFacts(
  container: MedusaContainer,
  collectionId: string,
  { sendsLines }: { sendsLines?: boolean }
): Promise<CartFacts | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: links } = await query.graph({
    entity: "cart_payment_collection",
    fields: ["cart_id"],
    filters: { payment_collection_id: collectionId },
  })
  const cartId = (links[0] as { cart_id?: string } | undefined)?.cart_id
  if (!cartId) {
    return null
  }
  const { data } = await query.graph({
    entity: "cart",
    fields: [...FIELDS, ...(sendsLines ? LINE_FIELDS : [])],
    filters: { id: cartId },
  })
  return data[0] ? toFacts(data[0] as unknown as Row) : null
}

function toFacts(cart: Row): CartFacts {
  return {
    id: String(cart.id),
    email: text(cart.email),
    locale: text(cart.locale),
    customer_id: text(cart.customer_id),
    currency_code: String(cart.currency_code),
    lines: linesOf(cart),
    shipping: shippingOf(cart),
    shipping_address: address(cart.shipping_address),
    billing_address: address(cart.billing_address),
  }
}

function address(value: unknown): Address | undefined {
  if (value === null || typeof value !== "object") {
    return undefined
  }
  return Object.fromEntries(ADDRESS.map((field) => [field, text((value as Row)[field])]))
}
