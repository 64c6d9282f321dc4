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

/** Whether the timeline of a transaction holds an event of this name. */
export async function hasEvent(
  db: Database,
  transactionId: string,
  name: string
): Promise<boolean> {
  const found = await rows(
    db,
    `select 1 from payment_event where transaction_id = ? and name = ? and deleted_at is null limit 1`,
    [transactionId, name]
  )
  return found.length > 0
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
