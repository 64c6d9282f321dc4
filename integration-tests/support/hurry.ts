import { sql } from "./database"

/** Ends the waiting time of a transaction's callbacks, as if it had passed. */
export async function hurryCallbacks(txnId: string, url?: string): Promise<void> {
  await sql(
    `update payment_callback set next_attempt_at = now()
     where transaction_id = $1 and status in ('new', 'waiting')`,
    [txnId],
    url
  )
}

/** Ends the lease of whichever worker has a transaction's callbacks, as if it had run out. */
export async function endLeases(txnId: string, url?: string): Promise<void> {
  await sql(
    `update payment_callback set next_attempt_at = now()
     where transaction_id = $1 and status = 'in_progress'`,
    [txnId],
    url
  )
}

/** Makes a transaction due for the reconciler, as if its time had come. */
export async function hurryInquiry(txnId: string, url?: string): Promise<void> {
  await sql(`update payment_transaction set next_inquiry_at = now() where id = $1`, [txnId], url)
}

/** Moves everything that the journal knows about a transaction's beginning into the past. */
export async function makeOlder(txnId: string, seconds: number, url?: string): Promise<void> {
  await sql(
    `update payment_transaction set created_at = created_at - make_interval(secs => $2),
       opened_at = opened_at - make_interval(secs => $2) where id = $1`,
    [txnId, seconds],
    url
  )
}
