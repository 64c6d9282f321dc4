import { rows, type Database } from "./database"
import { toTransaction, type Transaction, type TransactionRow } from "./transaction-row"

/** What the partial indexes hold, word by word. */
export const OPEN_CASE = `attention is not null and attention_handled_at is null and deleted_at is null`

/**
 * Names why a person must look. The first reason stays until somebody has dealt with it; one that a
 * person has marked as handled asks again only when it comes with other details.
 */
export async function setAttention(
  db: Database,
  id: string,
  reason: string,
  details: Record<string, unknown>
): Promise<boolean> {
  const changed = await rows(
    db,
    `update payment_transaction set attention = ?, attention_details = ?, attention_at = now(),
       attention_handled_at = null, updated_at = now()
     where id = ? and (attention is null or (attention_handled_at is not null
       and (attention <> ? or attention_details is distinct from ?::jsonb))) returning id`,
    [reason, JSON.stringify(details), id, reason, JSON.stringify(details)]
  )
  return changed.length > 0
}

/** A person has dealt with it, or what it asked for has come about. False when nobody was asked. */
export async function clearAttention(db: Database, id: string): Promise<boolean> {
  const changed = await rows(
    db,
    `update payment_transaction set attention = null, attention_details = null,
       attention_handled_at = null, updated_at = now()
     where id = ? and attention is not null returning id`,
    [id]
  )
  return changed.length > 0
}

/**
 * A person has dealt with it elsewhere. The reason stays, because nothing may settle by itself after
 * that. False when nobody is asked about `reason` any more.
 */
export async function markAttentionHandled(
  db: Database,
  id: string,
  reason: string
): Promise<boolean> {
  const changed = await rows(
    db,
    `update payment_transaction set attention_handled_at = now(), updated_at = now()
     where id = ? and attention = ? and attention_handled_at is null returning id`,
    [id, reason]
  )
  return changed.length > 0
}

/** Payments that a person must look at, by id; the page after the payment `after`. */
export async function listAttention(
  db: Database,
  { after = "", limit }: { after?: string; limit: number }
): Promise<Transaction[]> {
  const found = await rows<TransactionRow>(
    db,
    `select * from payment_transaction
     where ${OPEN_CASE} and id > ? order by id limit ?`,
    [after, limit]
  )
  return found.map(toTransaction)
}

export type AttentionCount = { reason: string; count: number }

/** How many payments a person must look at, by reason; each counted to `cap` at most. */
export function countAttention(db: Database, cap: number): Promise<AttentionCount[]> {
  return rows(
    db,
    // Steps from reason to reason by the index instead of reading every case.
    `with recursive reasons as (
       (select attention as reason from payment_transaction where ${OPEN_CASE} order by attention limit 1)
       union all
       select (select attention from payment_transaction where ${OPEN_CASE} and attention > reasons.reason
         order by attention limit 1) from reasons where reasons.reason is not null)
     select reason, (select count(*)::int from (select 1 from payment_transaction
       where ${OPEN_CASE} and attention = reasons.reason limit ?) counted) as count
     from reasons where reason is not null`,
    [cap]
  )
}
