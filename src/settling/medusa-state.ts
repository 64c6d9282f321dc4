import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Money } from "../gateways/money"
import { isBeingPlaced, type Transaction } from "../modules/payment-journal/store"

type Total = { amount: string; currency: string }

/** A capture or refund that Medusa has written down. */
export type RecordedMovement = { id: string; amount: string; at: Date }

/** Medusa's payment of a session, with the sums of its movements. */
export type RecordedPayment = {
  id: string
  captured: string
  refunded: string
  canceled: boolean
  captures: RecordedMovement[]
  refunds: RecordedMovement[]
}

/** What Medusa holds about a transaction's session, cart and order. Amounts are major units. */
export type MedusaState = {
  session: {
    id: string
    amount: Total
    status: string
    payment: RecordedPayment | null
  } | null
  /** Sessions of the same collection, ours included. */
  sessions: number
  /** Another session of the same collection holds a live payment. */
  paidElsewhere: boolean
  /** Another session of the same collection is paid for, and its order is on its way. */
  beingPlaced: boolean
  cart: { id: string; total: Total; completed: boolean } | null
  order: {
    id: string
    canceled: boolean
    /** A draft becomes an order once it is paid. */
    draft: boolean
    /** Links that a completion which died half-way has not made. */
    missingLinks?: OrderLink[]
    /** This payment was settled with it, and it is not there any more. */
    gone?: boolean
  } | null
  /** An order that a failed completion took back without its links: it never came to be. */
  goneOrder?: { id: string; links: OrderLink[] } | null
}

export type OrderLink = { cart_id: string } | { payment_collection_id: string }

type Movements = { id: string; amount: unknown; created_at: Date | string }[]
/** A payment as Medusa's queries return it. */
export type PaymentRow = {
  id: string
  currency_code: string
  canceled_at?: Date | string | null
  data?: Record<string, unknown> | null
  captures?: Movements
  refunds?: Movements
}
type Session = {
  id: string
  amount: unknown
  currency_code: string
  status: string
  payment?: PaymentRow | null
}

/** Reads the state by ids that we stored ourselves; an id from a message never gets here. */
export async function loadMedusaState(
  container: MedusaContainer,
  transaction: Transaction
): Promise<MedusaState> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const collectionId = transaction.payment_collection_id
  const sessions = collectionId
    ? ((
        await query.graph({
          entity: "payment_session",
          fields: [
            "id",
            "amount",
            "currency_code",
            "status",
            "payment.id",
            "payment.currency_code",
            "payment.canceled_at",
            ...["id", "amount", "created_at"].flatMap((field) => [
              `payment.captures.${field}`,
              `payment.refunds.${field}`,
            ]),
          ],
          filters: { payment_collection_id: collectionId },
        })
      ).data as unknown as Session[])
    : []
  const own = sessions.find(({ id }) => id === transaction.session_id)
  const cart = await loadCart(container, transaction)
  return {
    session: own
      ? {
          id: own.id,
          amount: { amount: amountText(own.amount), currency: own.currency_code },
          status: own.status,
          payment: own.payment ? recordedPaymentOf(own.payment) : null,
        }
      : null,
    sessions: sessions.length,
    paidElsewhere: sessions.some(
      ({ id, payment }) => id !== own?.id && !!payment && !payment.canceled_at
    ),
    beingPlaced: await isBeingPlaced(
      container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
      sessions.map(({ id }) => id).filter((id) => id !== own?.id)
    ),
    cart,
    ...(await loadOrder(container, transaction, cart?.id ?? null)),
  }
}

async function loadCart(
  container: MedusaContainer,
  { cart_id }: Transaction
): Promise<MedusaState["cart"]> {
  if (!cart_id) {
    return null
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "total", "currency_code", "completed_at"],
    filters: { id: cart_id },
  })
  const cart = data[0] as
    { id: string; total: unknown; currency_code: string; completed_at: unknown } | undefined
  return cart
    ? {
        id: cart.id,
        total: { amount: amountText(cart.total), currency: cart.currency_code },
        completed: !!cart.completed_at,
      }
    : null
}

const LINK_FIELDS = ["order_id", "order.status", "order.is_draft_order"]

type OrderRow = { order_id: string; order?: { status?: string; is_draft_order?: boolean } }

/**
 * Medusa links an order to its cart and to its payment collection one after the other, and a
 * process may die in between: either link shows the order, and the other one may be missing. When
 * linking fails, Medusa takes the order back, and links that had been written by then stay behind. An
 * order that this payment was settled with is never counted as one of these, whoever deleted it.
 */
async function loadOrder(
  container: MedusaContainer,
  { payment_collection_id: collectionId, order_id: settledWith }: Transaction,
  cartId: string | null
): Promise<Pick<MedusaState, "order" | "goneOrder">> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const links: { entity: string; filters: OrderLink }[] = [
    ...(cartId ? [{ entity: "order_cart", filters: { cart_id: cartId } }] : []),
    ...(collectionId
      ? [{ entity: "order_payment_collection", filters: { payment_collection_id: collectionId } }]
      : []),
  ]
  const found = await Promise.all(
    links.map(async ({ entity, filters }) => {
      const { data } = await query.graph({ entity, fields: LINK_FIELDS, filters })
      return data[0] as OrderRow | undefined
    })
  )
  const link = found.find((one) => one?.order) ?? found.find((one) => one?.order_id === settledWith)
  if (link) {
    const order = {
      id: link.order_id,
      canceled: link.order?.status === "canceled",
      draft: link.order?.is_draft_order ?? false,
      missingLinks: links.filter((_, at) => !found[at]).map(({ filters }) => filters),
      gone: !link.order,
    }
    return { order, goneOrder: null }
  }
  const gone = found.find((one) => one?.order_id)
  const left = links.filter((_, at) => found[at]?.order_id === gone?.order_id)
  return {
    order: null,
    goneOrder: gone ? { id: gone.order_id, links: left.map(({ filters }) => filters) } : null,
  }
}

/** More decimals than any Medusa amount has, so that captures add up exactly. */
const WIDE = 20

/** What Medusa holds about a payment. */
export function recordedPaymentOf({
  id,
  currency_code: currency,
  captures,
  refunds,
  canceled_at,
}: PaymentRow): RecordedPayment {
  const movements = (all: Movements = []): RecordedMovement[] =>
    all.map((one) => ({ id: one.id, amount: amountText(one.amount), at: new Date(one.created_at) }))
  const sum = (all: RecordedMovement[]) =>
    all
      .reduce(
        (total, { amount }) => total.plus(Money.ofDecimal(amount, currency, WIDE)),
        Money.ofMinor(0n, currency, WIDE)
      )
      .toDecimal()
  const recorded = { captures: movements(captures), refunds: movements(refunds) }
  return {
    id,
    captured: sum(recorded.captures),
    refunded: sum(recorded.refunds),
    canceled: !!canceled_at,
    ...recorded,
  }
}

/** Query returns numbers or BigNumber objects; both print their decimal text. */
export function amountText(amount: unknown): string {
  return String((amount as { raw?: { value?: unknown } } | null)?.raw?.value ?? amount ?? 0)
}
