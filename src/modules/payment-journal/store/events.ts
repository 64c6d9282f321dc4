import type { TransactionState } from "../../../gateways/contract"
import { rows, type Database } from "./database"
import { newId } from "./ids"

export type JournalEvent = {
  transactionId: string
  name: string
  from?: TransactionState
  to?: TransactionState
  /** Decimal text in major units. */
  amount?: string
  cause?: string
  details?: Record<string, unknown>
}

/** The latest event of a transaction under one of these names, or null. */
export async function findLastEvent(
  db: Database,
  transactionId: string,
  names: readonly string[]
): Promise<{ name: string; created_at: Date } | null> {
  const [last] = await rows<{ name: string; created_at: Date }>(
    db,
    `select name, created_at from payment_event
     where transaction_id = ? and name = any(?) and deleted_at is null
     order by created_at desc limit 1`,
    [transactionId, [...names]]
  )
  return last ?? null
}

/** Appends to the timeline; nothing there is ever changed. */
export async function appendEvent(db: Database, event: JournalEvent): Promise<void> {
  await rows(
    db,
    `insert into payment_event (id, transaction_id, name, from_state, to_state, amount, cause, details)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      newId("pev"),
      event.transactionId,
      event.name,
      event.from ?? null,
      event.to ?? null,
      event.amount ?? null,
      event.cause ?? null,
      event.details ? JSON.stringify(event.details) : null,
    ]
  )
}

/** One line of a timeline, as it is shown. Amounts are decimal text in major units. */
export type TimelineEvent = {
  id: string
  name: string
  from_state: TransactionState | null
  to_state: TransactionState | null
  amount: string | null
  cause: string | null
  details: Record<string, unknown> | null
  created_at: Date
}

/** What a callback brought about, or what was decided about it, the oldest first. */
export function listEventsAbout(
  db: Database,
  transactionId: string,
  callbackId: string
): Promise<TimelineEvent[]> {
  return rows<TimelineEvent>(
    db,
    `select id, name, from_state, to_state, amount, cause, details, created_at from payment_event
     where transaction_id = ? and (cause = ? or details ->> 'callback_id' = ?) and deleted_at is null
     order by created_at, id limit 100`,
    [transactionId, callbackId, callbackId]
  )
}

/** The timeline of a transaction, newest first; the page after the event `after`. */
export function listEvents(
  db: Database,
  transactionId: string,
  { after, limit }: { after?: string; limit: number }
): Promise<TimelineEvent[]> {
  const since = `and (created_at, id) < (select created_at, id from payment_event where id = ? and transaction_id = ?)`
  return rows(
    db,
    `select id, name, from_state, to_state, amount, cause, details, created_at from payment_event
     where transaction_id = ? and deleted_at is null ${after ? since : ""}
     order by created_at desc, id desc limit ?`,
    after ? [transactionId, after, transactionId, limit] : [transactionId, limit]
  )
}
