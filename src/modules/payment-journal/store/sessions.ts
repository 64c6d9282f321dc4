import { rows, type Database } from "./database"
import { toTransaction, type Transaction, type TransactionRow } from "./transaction-row"

/**
 * Gives a payment whose session is gone a new one. Null when it has a session again meanwhile, or is
 * not this account's.
 */
export async function moveToSession(
  db: Database,
  id: string,
  { account, sessionId, collectionId }: { account: string; sessionId: string; collectionId: string }
): Promise<Transaction | null> {
  const [row] = await rows<TransactionRow>(
    db,
    `update payment_transaction set session_id = ?, payment_collection_id = ?, session_deleted_at = null,
       updated_at = now()
     where id = ? and account = ? and deleted_at is null returning *`,
    [sessionId, collectionId, id, account]
  )
  return row ? toTransaction(row) : null
}

/** Medusa dropped the session; the payment may still succeed, so the row stays and is watched. */
export async function markSessionDeleted(db: Database, id: string): Promise<void> {
  await rows(
    db,
    `update payment_transaction set session_deleted_at = coalesce(session_deleted_at, now()) where id = ?`,
    [id]
  )
}
