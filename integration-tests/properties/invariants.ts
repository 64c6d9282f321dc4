import type { TransactionState } from "../../src/gateways/contract"
import type { Transaction } from "../../src/modules/payment-journal/store"
import { centsOf, centsOfMajor } from "./cents"
import { holds, type HeldPayment } from "./gateway/held-payment"
import { sumOf } from "./medusa/movements"
import type { Payment } from "./medusa/records"
import { doneBy, type Kind } from "./wishes"
import type { World } from "./world"

const RANK: Record<TransactionState, number> = {
  opened: 0,
  pending: 1,
  ...{ declined: 2, cancelled: 2, expired: 2 },
  authorized: 3,
  captured: 4,
}

/** Attention in which Medusa has been made equal all the same. */
const NOT_SENT = ["capture_not_sent", "refund_not_sent", "cancel_not_sent"]

/** Whether the journal may go from one state to another, straight or by others in between. */
export function isForward(from: TransactionState, to: TransactionState): boolean {
  return RANK[to] >= RANK[from] || (from === "authorized" && RANK[to] === 2)
}

/** Everything that is wrong once all has come to rest, in words; empty when all is well. */
export function faultsOf(world: World, transactions: Transaction[]): string[] {
  const { gateway, records } = world
  return [
    ...faultsOfOrders(world, transactions),
    ...transactions.flatMap((transaction) => {
      const held = gateway.held.filter(({ transactionId }) => transactionId === transaction.id)
      const payment = records.payments.find(({ data }) => data.txn_id === transaction.id)
      return held.flatMap((one) => [
        ...faultsOfAmounts(transaction, one, payment),
        ...faultsOfMovements(world, transaction, one, payment),
        ...faultsOfEnding(transaction, one, payment),
      ])
    }),
  ]
}

function faultsOfOrders({ records, gateway, variant }: World, all: Transaction[]): string[] {
  const placed = records.orders.filter((order) => order.cart_id !== null)
  const isAsked = all.some(({ attention }) => attention)
  const unpaid = records.payments.length === 0 ? placed.filter(({ torn }) => !torn) : []
  return [
    ...complainIf(placed.length > 1, `${placed.length} orders of one cart`),
    ...complainIf(
      unpaid.length > 0 && !variant.orderFirst && !isAsked,
      "an order without a payment"
    ),
    ...records.payments.flatMap((payment) => {
      const held = gateway.held.find(({ transactionId }) => transactionId === payment.data.txn_id)
      const isPaid = held?.authorized === centsOfMajor(payment.amount)
      return complainIf(!isPaid, `payment ${payment.id} that the gateway never held`)
    }),
    ...complainIf(
      records.payments.filter(({ canceled_at }) => !canceled_at).length > 1,
      "two payments of one cart"
    ),
  ]
}

function faultsOfAmounts(
  { id, attention, captured, refunded, state }: Transaction,
  held: HeldPayment,
  payment: Payment | undefined
): string[] {
  if (attention && !NOT_SENT.includes(attention)) {
    return []
  }
  const equal = (what: string, ours: number, theirs: number) =>
    complainIf(ours !== theirs, `${id}: ${what} ${ours}, at the gateway ${theirs}`)
  return [
    ...equal("captured in the journal", centsOf(captured), held.captured),
    ...equal("refunded in the journal", centsOf(refunded), held.refunded),
    ...complainIf(!isSame(state, held), `${id} is ${state}, at the gateway ${held.state}`),
    ...(payment ? equal("captured in Medusa", sumOf(payment.captures), held.captured) : []),
    ...(payment ? equal("refunded in Medusa", sumOf(payment.refunds), held.refunded) : []),
  ]
}

/** Of two ends without money the first one stays, and an attempt after an end does not undo it. */
function isSame(state: TransactionState, { state: theirs, authorized }: HeldPayment): boolean {
  return authorized > 0 ? RANK[state] === RANK[theirs] : RANK[state] >= RANK[theirs]
}

function faultsOfMovements(
  { wishes, variant }: World,
  { id, session_deleted_at }: Transaction,
  held: HeldPayment,
  payment: Payment | undefined
): string[] {
  const isStray = wishes.stray.has(id) || variant.strayMoney === "refund"
  const unasked = (kind: Kind) => {
    const { times, cents } = wishes.sum(kind, id)
    const moved = held.moved.filter((one) => one.kind === kind && one.by === "api")
    const sum = moved.reduce((all, one) => all + one.cents, 0)
    return complainIf(
      doneBy(held, kind) > times || sum > cents,
      `${id}: ${moved.length} times ${kind}, ${sum} in all; asked for ${times} times, ${cents} in all`
    )
  }
  const voided = held.moved.some(({ kind, by }) => kind === "void" && by === "api")
  const aborted = held.moved.some(({ kind }) => kind === "abort")
  return [
    ...(variant.capturesAtOnce ? [] : unasked("capture")),
    ...(isStray ? [] : unasked("refund")),
    ...complainIf(voided && !isStray && !wishes.orderCancelled, `${id}: a void nobody asked for`),
    // A payment that was given up and adopted later has a session again.
    ...complainIf(
      aborted && !session_deleted_at && !wishes.givenUp.has(id) && !payment,
      `${id}: an abort nobody asked for`
    ),
  ]
}

/** Verified money ends in Medusa's payment or with a person. */
function faultsOfEnding(
  { id, attention }: Transaction,
  held: HeldPayment,
  payment: Payment | undefined
): string[] {
  return complainIf(
    holds(held) && !attention && (!payment || payment.canceled_at !== null),
    `${id}: the gateway holds money, and nobody is told`
  )
}

function complainIf(wrong: boolean, complaint: string): string[] {
  return wrong ? [complaint] : []
}
