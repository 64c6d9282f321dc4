import { rows, type Database } from "./database"
import { toTransaction, type Transaction, type TransactionRow } from "./transaction-row"

/** Names why a person must look. The first reason stays until somebody has dealt with it. */
export async function setAttention(
  db: Database,
  id: string,
  reason: string,
  details: Record<string, unknown>
): Promise<boolean> {
  const changed = await rows(
    db,
    `update payment_transaction set attention = ?, attention_details = ?, attention_at = now(),
       updated_at = now()
     where id = ? and attention is null returning id`,
    [reason, JSON.stringify(details), id]
  )
  return changed.length > 0
}

/** A person has dealt with it, or what it asked for has come about. False when nobody was asked. */
export async function clearAttention(db: Database, id: string): Promise<boolean> {
  const changed = await rows(
    db,
    `update payment_transaction set attention = null, attention_details = null, updated_at = now()
     where id = ? and attention is not null returning id`,
    [id]
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
     where attention is not null and deleted_at is null and id > ? order by id limit ?`,
    [after, limit]
  )
  return found.map(toTransaction)
}
