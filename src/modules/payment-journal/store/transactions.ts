import type { GatewayTruth, Opened, TransactionState } from "../../../gateways/contract"
import type { Money } from "../../../gateways/money"
import { rows, type Database } from "./database"
import { newId } from "./ids"
import { paymentOf } from "./payment-of"
import { keptMovements } from "./kept-movements"
import { toTransaction, type Transaction, type TransactionRow } from "./transaction-row"

export type NewTransaction = {
  id: string
  account: string
  gateway: string
  sessionId: string
  collectionId: string | null
  cartId: string | null
  reference: string
  attempt: number
  amount: Money
  locale: string | null
  /** Seconds until the reconciler asks for the first time. */
  firstInquiryIn: number
}

/**
 * Writes the transaction before the gateway hears of it, so that no payment is ever unknown. Null
 * when another payment of the account has this reference.
 */
export async function insertTransaction(
  db: Database,
  input: NewTransaction
): Promise<Transaction | null> {
  const zero = input.amount.minus(input.amount).toDecimal()
  const [row] = await rows<TransactionRow>(
    db,
    `insert into payment_transaction (id, account, gateway, session_id, payment_collection_id, cart_id,
       reference, attempt, currency_code, exponent, amount, authorized_amount, captured_amount,
       refunded_amount, state, locale, next_inquiry_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'opened', ?, now() + make_interval(secs => ?))
     on conflict (account, reference) where deleted_at is null do nothing
     returning *`,
    [
      input.id,
      input.account,
      input.gateway,
      input.sessionId,
      input.collectionId,
      input.cartId,
      input.reference,
      input.attempt,
      input.amount.currency,
      input.amount.exponent,
      input.amount.toDecimal(),
      zero,
      zero,
      zero,
      input.locale,
      input.firstInquiryIn,
    ]
  )
  return row ? toTransaction(row) : null
}

async function findOne(
  db: Database,
  where: string,
  bindings: unknown[]
): Promise<Transaction | null> {
  const [row] = await rows<TransactionRow>(
    db,
    `select * from payment_transaction where ${where} and deleted_at is null limit 1`,
    bindings
  )
  return row ? toTransaction(row) : null
}

export function findTransaction(db: Database, id: string): Promise<Transaction | null> {
  return findOne(db, "id = ?", [id])
}

/** Those of these ids that there are, in no order. */
export async function findTransactions(db: Database, ids: string[]): Promise<Transaction[]> {
  const found =
    ids.length > 0
      ? await rows<TransactionRow>(
          db,
          "select * from payment_transaction where id = any(?) and deleted_at is null",
          [ids]
        )
      : []
  return found.map(toTransaction)
}

/** The transaction together with the database's time, which orders truths from several instances. */
export async function findTransactionNow(
  db: Database,
  id: string
): Promise<{ transaction: Transaction; now: Date } | null> {
  const [row] = await rows<TransactionRow & { read_at: Date }>(
    db,
    `select *, clock_timestamp() as read_at from payment_transaction where id = ? and deleted_at is null`,
    [id]
  )
  return row ? { transaction: toTransaction(row), now: row.read_at } : null
}

/** The payment that a message of an account speaks of; null when it is none of ours. */
export function findByReading(
  db: Database,
  account: string,
  reading: Parameters<typeof paymentOf>[2]
): Promise<Transaction | null> {
  const [where, values] = paymentOf(account, null, reading)
  return findOne(db, `account = ? and ${where}`, values)
}

export function findBySession(db: Database, sessionId: string): Promise<Transaction | null> {
  return findOne(db, "session_id = ?", [sessionId])
}

/** Whether one of these sessions is paid for and its order is on its way. */
export async function isBeingPlaced(db: Database, sessionIds: string[]): Promise<boolean> {
  if (sessionIds.length === 0) {
    return false
  }
  const found = await rows(
    db,
    `select 1 from payment_transaction where session_id = any(?) and state in ('authorized', 'captured')
       and attention is null and settled_at is null and deleted_at is null limit 1`,
    [sessionIds]
  )
  return found.length > 0
}

/** Stores what the gateway answered to our opening call, and that it is open. Null when it is gone. */
export async function markOpened(
  db: Database,
  id: string,
  opened: Opened
): Promise<Transaction | null> {
  const [row] = await rows<TransactionRow>(
    db,
    `with opened as (
       update payment_transaction set gateway_id = coalesce(gateway_id, ?), gateway_ids = ?,
         redirect_url = ?, expires_at = ?, snapshot = coalesce(snapshot, ?), opened_at = now(),
         updated_at = now()
       where id = ? and deleted_at is null returning *
     ), told as (
       insert into payment_event (id, transaction_id, name, to_state, amount)
       select ?, id, 'opened', 'opened', amount from opened
     )
     select * from opened`,
    [
      opened.gatewayId,
      JSON.stringify(opened.gatewayIds ?? {}),
      opened.redirectUrl,
      opened.expiresAt,
      JSON.stringify(opened.snapshot),
      id,
      newId("pev"),
    ]
  )
  return row ? toTransaction(row) : null
}

/**
 * Notes the gateway's id of a payment whose opening call was never answered. Null when no payment
 * has this reference, or when it is already known by another id.
 */
export async function adoptGatewayId(
  db: Database,
  { account, reference, gatewayId }: { account: string; reference: string; gatewayId: string }
): Promise<Transaction | null> {
  const [row] = await rows<TransactionRow>(
    db,
    `update payment_transaction set gateway_id = ?, updated_at = now()
     where account = ? and reference = ? and (gateway_id is null or gateway_id = ?) and deleted_at is null
     returning *`,
    [gatewayId, account, reference, gatewayId]
  )
  return row ? toTransaction(row) : null
}

/** Stores a fresh reference before it is used, because the gateway has seen the former one. */
export async function startAttempt(
  db: Database,
  id: string,
  reference: string,
  attempt: number
): Promise<void> {
  await rows(
    db,
    `update payment_transaction set reference = ?, attempt = ?, updated_at = now() where id = ?`,
    [reference, attempt, id]
  )
}

/**
 * Sets a column of decimal text to an amount unless it holds a larger one: what has been captured
 * or refunded was, and a gateway whose answer lags behind must not take it back.
 */
const grown = (column: string) =>
  `${column} = case when ?::numeric > ${column}::numeric then ? else ${column} end`

const twice = (amount: Money) => [amount.toDecimal(), amount.toDecimal()]

/** Writes the gateway's truth. `truthAt` is when the inquiry began; an older truth changes nothing. */
export async function applyTruth(
  db: Database,
  id: string,
  truth: GatewayTruth,
  state: TransactionState,
  truthAt: Date
): Promise<boolean> {
  const changed = await rows(
    db,
    `update payment_transaction set state = ?, ${grown("authorized_amount")},
       ${grown("captured_amount")}, ${grown("refunded_amount")},
       gateway_id = coalesce(gateway_id, ?), gateway_ids = coalesce(gateway_ids, '{}') || ?::jsonb,
       snapshot = ?, truth_at = ?, updated_at = now()
     where id = ? and (truth_at is null or truth_at <= ?) returning id`,
    [
      state,
      ...twice(truth.authorized),
      ...twice(truth.captured),
      ...twice(truth.refunded),
      truth.gatewayId,
      JSON.stringify(truth.gatewayIds ?? {}),
      // The status is kept, so that one that stays unknown is told once.
      JSON.stringify({
        ...truth.snapshot,
        unknown_status: truth.unknownStatus,
        progress: truth.progress,
        movements: keptMovements(truth.movements),
      }),
      truthAt,
      id,
      truthAt,
    ]
  )
  return changed.length > 0
}

export async function markSettled(db: Database, id: string, orderId: string | null): Promise<void> {
  await rows(
    db,
    `update payment_transaction set settled_at = coalesce(settled_at, now()), order_id = coalesce(?, order_id),
       updated_at = now() where id = ?`,
    [orderId, id]
  )
}

/** Has Medusa made equal to the gateway once more, in a minute. */
export async function settleAgain(db: Database, id: string): Promise<void> {
  await rows(
    db,
    `update payment_transaction set settled_at = null, next_inquiry_at = now() + interval '1 minute',
       updated_at = now() where id = ?`,
    [id]
  )
}

/** Ends a transaction that the gateway never took. */
export async function setState(db: Database, id: string, state: TransactionState): Promise<void> {
  await rows(db, `update payment_transaction set state = ?, updated_at = now() where id = ?`, [
    state,
    id,
  ])
}

/**
 * Writes what a capture, void or refund of ours left at the gateway. It counts as a truth of this
 * moment: an inquiry that began before it must not take it back.
 */
export async function recordMovement(
  db: Database,
  id: string,
  truth: Pick<GatewayTruth, "captured" | "refunded">,
  state: TransactionState
): Promise<void> {
  await rows(
    db,
    `update payment_transaction set state = ?, ${grown("captured_amount")},
       ${grown("refunded_amount")}, truth_at = now(), updated_at = now()
     where id = ?`,
    [state, ...twice(truth.captured), ...twice(truth.refunded), id]
  )
}
