import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Money } from "../gateways/money"
import { isBeingPlaced, type Transaction } from "../modules/payment-journal/store"
import { loadOrder } from "./load-order"

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
  /** `total` is null once there is an order: nothing of it is due any more. */
  cart: { id: string; total: Total | null; completed: boolean } | null
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

type Payments = Pick<MedusaState, "session" | "sessions" | "paidElsewhere" | "beingPlaced">

/** Reads the state by ids that we stored ourselves; an id from a message never gets here. */
export async function loadMedusaState(
  container: MedusaContainer,
  transaction: Transaction
): Promise<MedusaState> {
  const [payments, placed] = await Promise.all([
    loadPayments(container, transaction),
    loadOrder(container, transaction),
  ])
  const cart = await loadCart(container, transaction, !placed.order)
  return { ...payments, cart, ...placed }
}

/**
 * Reads again what a step on the payment alone can have changed. Cart and order stay as they were
 * seen: a look at everything is a third of what settling costs.
 */
export async function reloadPayments(
  container: MedusaContainer,
  transaction: Transaction,
  seen: MedusaState
): Promise<MedusaState> {
  return { ...seen, ...(await loadPayments(container, transaction)) }
}

async function loadPayments(
  container: MedusaContainer,
  { session_id: sessionId, payment_collection_id: collectionId }: Transaction
): Promise<Payments> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
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
  const own = sessions.find(({ id }) => id === sessionId)
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
  }
}

/** Medusa computes a total from all rows of a cart: it is asked for only while it is due. */
async function loadCart(
  container: MedusaContainer,
  { cart_id }: Transaction,
  isDue: boolean
): Promise<MedusaState["cart"]> {
  if (!cart_id) {
    return null
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "completed_at", ...(isDue ? ["total", "currency_code"] : [])],
    filters: { id: cart_id },
  })
  const cart = data[0] as
    { id: string; total?: unknown; currency_code: string; completed_at: unknown } | undefined
  return cart
    ? {
        id: cart.id,
        total: isDue ? { amount: amountText(cart.total), currency: cart.currency_code } : null,
        completed: !!cart.completed_at,
      }
    : null
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
