import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Address, CartFacts, CartLine } from "../gateways/contract"

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
  "total",
  "items.id",
  "items.title",
  "items.variant_sku",
  "items.quantity",
  "items.total",
  "items.tax_total",
  "shipping_methods.id",
  "shipping_methods.name",
  "shipping_methods.total",
  "shipping_methods.tax_total",
  ...ADDRESS.flatMap((field) => [`shipping_address.${field}`, `billing_address.${field}`]),
]

type Row = Record<string, unknown>

/** The cart that a payment collection belongs to, as gateways need it; null when it has none. */
export async function loadCartFacts(
  container: MedusaContainer,
  collectionId: string
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
  const { data } = await query.graph({ entity: "cart", fields: FIELDS, filters: { id: cartId } })
  return data[0] ? toFacts(data[0] as unknown as Row) : null
}

function toFacts(cart: Row): CartFacts {
  return {
    id: String(cart.id),
    email: text(cart.email),
    locale: text(cart.locale),
    customer_id: text(cart.customer_id),
    total: decimal(cart.total),
    currency_code: String(cart.currency_code),
    lines: list(cart.items).map((item) => line(item, "title")),
    shipping: list(cart.shipping_methods).map((method) => line(method, "name")),
    shipping_address: address(cart.shipping_address),
    billing_address: address(cart.billing_address),
  }
}

function line(row: Row, title: "title" | "name"): CartLine {
  return {
    id: String(row.id),
    title: text(row[title]) ?? "",
    sku: text(row.variant_sku),
    quantity: Number(row.quantity ?? 1),
    total: decimal(row.total),
    tax_total: decimal(row.tax_total),
  }
}

function address(value: unknown): Address | undefined {
  if (value === null || typeof value !== "object") {
    return undefined
  }
  return Object.fromEntries(ADDRESS.map((field) => [field, text((value as Row)[field])]))
}

function list(value: unknown): Row[] {
  return Array.isArray(value) ? (value.filter(Boolean) as Row[]) : []
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined
}

function decimal(value: unknown): string {
  return String(value ?? 0)
}
