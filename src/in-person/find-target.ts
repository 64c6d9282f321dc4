import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, MedusaError } from "@medusajs/framework/utils"
import {
  createOrderPaymentCollectionWorkflow,
  createPaymentCollectionForCartWorkflow,
  refreshPaymentCollectionForCartWorkflow,
} from "@medusajs/medusa/core-flows"
import { loadCartFacts } from "../enrichment/load-cart-facts"
import { loadOrderFacts } from "../enrichment/load-order-facts"
import type { CartFacts } from "../gateways/contract"

/** What staff takes money for: a cart, a draft order, or what is outstanding of an order. */
export type TargetInput = { cart_id: string } | { order_id: string }

export type Target = {
  collection: { id: string; amount: number; currency_code: string }
  /** Sessions that the new one replaces. */
  sessionIds: string[]
  cart: CartFacts
  orderId?: string
}

type Collection = {
  id: string
  amount: number
  currency_code: string
  status: string
  payment_sessions?: { id: string }[]
}

type CartRow = {
  completed_at: unknown
  payment_collection?: { id: string }
  region?: { payment_providers?: ({ id: string } | null)[] }
}

const COLLECTION = ["id", "amount", "currency_code", "status", "payment_sessions.id"]

/**
 * The payment collection that pays for a cart or an order, made when there is none yet.
 * Throws `MedusaError` when there is nothing to pay, or when it may be paid already.
 */
export async function findTarget(
  container: MedusaContainer,
  input: TargetInput,
  providerId: string
): Promise<Target> {
  return "cart_id" in input
    ? targetOfCart(container, input.cart_id, providerId)
    : targetOfOrder(container, input.order_id)
}

async function targetOfCart(
  container: MedusaContainer,
  cartId: string,
  providerId: string
): Promise<Target> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "completed_at", "payment_collection.id", "region.payment_providers.id"],
    filters: { id: cartId },
  })
  const cart = data[0] as CartRow | undefined
  if (!cart) {
    throw notFound(`There is no cart ${cartId}`)
  }
  if (cart.completed_at) {
    throw notAllowed(`Cart ${cartId} has been completed; its order is paid by its order number`)
  }
  // Medusa would take no order for it after the money is there.
  if (!cart.region?.payment_providers?.some((provider) => provider?.id === providerId)) {
    throw notAllowed(
      `${providerId} is not enabled in the region of this cart. Enable it in Settings, Regions; shoppers are not shown it.`
    )
  }
  await (
    cart.payment_collection
      ? refreshPaymentCollectionForCartWorkflow(container)
      : createPaymentCollectionForCartWorkflow(container)
  ).run({ input: { cart_id: cartId } })
  const { data: links } = await query.graph({
    entity: "cart_payment_collection",
    fields: ["payment_collection_id"],
    filters: { cart_id: cartId },
  })
  const { payment_collection_id: id } = links[0] as { payment_collection_id: string }
  const facts = await loadCartFacts(container, id, { sendsLines: true })
  if (!facts) {
    throw notFound(`There is no cart ${cartId}`)
  }
  const [collection] = await collectionsOf(container, [id])
  return targetOf(collection, facts)
}

async function targetOfOrder(container: MedusaContainer, orderId: string): Promise<Target> {
  const order = await loadOrderFacts(container, orderId)
  if (!order) {
    throw notFound(`There is no order ${orderId}`)
  }
  if (order.canceled) {
    throw notAllowed(`Order ${order.displayId} is cancelled`)
  }
  if (MathBN.lte(order.outstanding, 0)) {
    throw notAllowed(`Nothing is outstanding on order ${order.displayId}`)
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: links } = await query.graph({
    entity: "order_payment_collection",
    fields: ["payment_collection_id"],
    filters: { order_id: orderId },
  })
  const ids = links.map((link) => (link as { payment_collection_id: string }).payment_collection_id)
  const all = await collectionsOf(container, ids)
  // Its money is reserved already; taking it again would make the customer pay twice.
  if (all.some(({ status }) => status === "authorized" || status === "partially_authorized")) {
    throw notAllowed(
      `Order ${order.displayId} has an authorized payment. Capture or cancel that one first.`
    )
  }
  const open = all.find(
    ({ status, amount }) => status === "not_paid" && MathBN.eq(amount, order.outstanding)
  )
  const collection = open ?? (await createCollection(container, orderId, order.outstanding))
  return { ...targetOf(collection, order.cart), orderId }
}

async function createCollection(
  container: MedusaContainer,
  orderId: string,
  outstanding: string
): Promise<Collection> {
  const { result } = await createOrderPaymentCollectionWorkflow(container).run({
    input: { order_id: orderId, amount: Number(outstanding) },
  })
  const [collection] = await collectionsOf(container, [result[0].id])
  return collection
}

async function collectionsOf(container: MedusaContainer, ids: string[]): Promise<Collection[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment_collection",
    fields: COLLECTION,
    filters: { id: ids },
  })
  return data as unknown as Collection[]
}

function targetOf({ id, amount, currency_code, ...rest }: Collection, cart: CartFacts): Target {
  return {
    collection: { id, amount, currency_code },
    sessionIds: (rest.payment_sessions ?? []).map((session) => session.id),
    cart,
  }
}

const notFound = (message: string) => new MedusaError(MedusaError.Types.NOT_FOUND, message)
const notAllowed = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
