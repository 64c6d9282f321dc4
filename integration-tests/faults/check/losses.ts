import type { Gateway } from "../../support/gateway"
import { callbacksOf } from "../../support/journal"
import type { LedgerPayment } from "../fleet/ledger"
import type { World } from "../fleet/world"
import { booksOf, strayOrders, type Books } from "./books"

export type Losses = {
  payments: number
  /** Callbacks that the gateway was told 2xx for. */
  acknowledged: number
  /** Each as a sentence; empty is what must be. */
  lost: string[]
  twice: string[]
  unpaid: string[]
  /** Orders that belong to no cart and no payment: Medusa's, cut off before it linked them. */
  stray: string[]
  /** Amounts that Medusa, journal and gateway do not agree on. */
  unequal: string[]
  /** Payments that ended with a person, as they should: a capture or refund was cut off before it left. */
  told: string[]
}

/** The process died before the gateway heard of it: money is never moved on doubt, a person is asked. */
const NOT_SENT = new Set(["capture_not_sent", "refund_not_sent", "cancel_not_sent"])

const MINOR = new Set(["swedbank-pay", "kustom"])

/** Compares what the gateways hold and have been told with journal and Medusa, payment by payment. */
export async function checkLosses(
  world: World,
  payments: readonly LedgerPayment[] = world.ledger.payments
): Promise<Losses> {
  const found: Losses = {
    payments: 0,
    acknowledged: 0,
    lost: [],
    twice: [],
    unpaid: [],
    stray: [],
    unequal: [],
    told: [],
  }
  const books = new Map(
    (await booksOf(payments, world.databaseUrl)).map((one) => [one.cart_id, one])
  )
  for (const payment of payments) {
    found.payments++
    await checkCallbacks(world, payment, found)
    await checkBooks(world.gateway(payment.gateway), payment, books.get(payment.cartId), found)
  }
  for (const order of await strayOrders(world.databaseUrl)) {
    found.stray.push(`order ${order} belongs to no cart and no payment`)
  }
  return found
}

/** Every callback that was acknowledged is in the journal, byte for byte or folded into its first delivery. */
async function checkCallbacks(
  world: World,
  { gateway, reference, txnId }: LedgerPayment,
  found: Losses
): Promise<void> {
  const sent = await world.gateway(gateway).callbacks(reference)
  const acknowledged = sent.filter(({ status }) => status === "Sent")
  found.acknowledged += acknowledged.length
  const rows = await callbacksOf(txnId, world.databaseUrl)
  const kept = new Set(rows.map(({ body_base64 }) => body_base64))
  for (const { id, raw_body } of acknowledged) {
    if (!kept.has(Buffer.from(raw_body).toString("base64"))) {
      found.lost.push(`callback ${id} of ${txnId} was acknowledged and is not in the journal`)
    }
  }
}

async function checkBooks(
  gateway: Gateway,
  payment: LedgerPayment,
  books: Books | undefined,
  found: Losses
): Promise<void> {
  const { txnId, captured, refunded } = payment
  const at = await gateway.payment(payment.reference)
  const isPaid = at.state === "paid"
  const { orders, payments } = books ?? { orders: [], payments: 0 }
  if (isPaid && (orders.length === 0 || payments === 0 || !books?.settled)) {
    found.lost.push(`${txnId} is paid: ${JSON.stringify(books)}`)
  }
  const isTold = NOT_SENT.has(books?.attention ?? "")
  if (isTold) {
    found.told.push(`${txnId}: ${books?.attention}`)
  } else if (isPaid && books?.attention) {
    found.lost.push(`${txnId} is paid and waits for a person: ${books.attention}`)
  }
  if (orders.length > 1 || payments > 1) {
    found.twice.push(`${txnId} has ${orders.length} orders and ${payments} payments`)
  }
  if (!isPaid && orders.length > 0) {
    found.unpaid.push(`order ${orders.join()} of ${txnId} is not paid: ${at.state}`)
  }
  const scale = MINOR.has(payment.gateway) ? 100 : 1
  const major = (amount = "0") => (Number(amount) / scale).toFixed(2)
  const amounts = {
    // What a person has been asked about has not happened, or has since: the others must agree all the same.
    ...(isTold ? {} : { expected: [captured, refunded] }),
    gateway: [at.captured_amount ?? at.amount, at.refunded_amount || "0"].map((one) => major(one)),
    medusa: [books?.captured, books?.refunded],
    journal: [books?.journal_captured, books?.journal_refunded],
  }
  const seen = Object.values(amounts).map(([taken, back]) => `${fixed(taken)} ${fixed(back)}`)
  const kept = isTold ? Number(books?.captured) - Number(books?.refunded) : captured - refunded
  const isBooked = fixed(books?.booked) === fixed(kept)
  if (new Set(seen).size > 1 || !isBooked) {
    found.unequal.push(`${txnId}: ${JSON.stringify({ ...amounts, booked: books?.booked })}`)
  }
}

const fixed = (amount: string | number | null | undefined) => Number(amount ?? 0).toFixed(2)
