import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { rows, type Database } from "./database"
import { newId } from "./ids"
import { toTransaction, type Transaction, type TransactionRow } from "./transaction-row"

/** An event that waits for the event bus. */
export type Announcement = { id: string; name: string; data: Record<string, unknown> }

/** An event that a transaction's state implies; `key` tells two of one name apart. */
export type DueAnnouncement = { name: string; key: string; data: Record<string, unknown> }

/** The announcer has not seen the row as it is now. */
const UNSEEN = `(announced_at is null or announced_at < updated_at) and deleted_at is null`

/** A transaction, and `seen`: the version that `recordAnnouncements` notes as looked at. */
export async function readForAnnouncing(
  db: Database,
  id: string
): Promise<{ transaction: Transaction; seen: string } | null> {
  // As text, because a Date would lose the microseconds.
  const [row] = await rows<TransactionRow & { seen: string }>(
    db,
    `select *, updated_at::text as seen from payment_transaction where id = ? and deleted_at is null`,
    [id]
  )
  return row ? { transaction: toTransaction(row), seen: row.seen } : null
}

/**
 * Writes down what is due, each once for ever, and that this version of the transaction has been
 * looked at. Returns how many are new. Their ids are in their data too, as `event_id`.
 */
export async function recordAnnouncements(
  db: Database,
  transactionId: string,
  seen: string,
  due: DueAnnouncement[]
): Promise<number> {
  const events = due.map((one) => {
    const id = newId("pan")
    return { ...one, id, data: { ...one.data, event_id: id } }
  })
  const inserted = await rows(
    db,
    `with looked as (update payment_transaction set announced_at = ?::timestamptz
       where id = ? and announced_at is distinct from ?::timestamptz)
     insert into payment_announcement (id, transaction_id, name, key, data)
     select id, ?, name, key, data
     from jsonb_to_recordset(?::jsonb) as due (id text, name text, key text, data jsonb)
     on conflict (transaction_id, name, key) where deleted_at is null do nothing
     returning id`,
    [seen, transactionId, seen, transactionId, JSON.stringify(events)]
  )
  return inserted.length
}

/**
 * Hands events that wait to `emit` and notes them as announced; of one transaction, or the oldest of
 * all. Rows that another instance is announcing are passed over. When `emit` throws they go on
 * waiting. Returns how many were announced.
 */
export async function announcePending(
  db: Pick<Knex, "transaction">,
  emit: (events: Announcement[]) => Promise<void>,
  { transactionId, limit }: { transactionId?: string; limit: number }
): Promise<number> {
  return db.transaction(async (held) => {
    const claimed = await rows<Announcement>(
      held,
      `select id, name, data from payment_announcement
       where announced_at is null and deleted_at is null ${transactionId ? "and transaction_id = ?" : ""}
       order by created_at limit ? for update skip locked`,
      transactionId ? [transactionId, limit] : [limit]
    )
    if (claimed.length > 0) {
      await emit(claimed)
      await rows(
        held,
        `update payment_announcement set announced_at = now(), updated_at = now() where id = any(?)`,
        [claimed.map(({ id }) => id)]
      )
    }
    return claimed.length
  })
}

/**
 * Transactions that changed since the announcer last looked, the longest ago first. Those about
 * which there is nothing to tell yet are noted as looked at on the way.
 */
export async function findUnannounced(db: Database, limit: number): Promise<string[]> {
  await rows(
    db,
    `update payment_transaction set announced_at = updated_at
     where state in ('opened', 'pending') and attention is null and ${UNSEEN}`
  )
  const found = await rows<{ id: string }>(
    db,
    `select id from payment_transaction where ${UNSEEN} order by updated_at limit ?`,
    [limit]
  )
  return found.map(({ id }) => id)
}
