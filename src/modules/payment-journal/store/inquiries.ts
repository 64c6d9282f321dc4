import { rows, type Database } from "./database"
import { newId } from "./ids"
import { toTransaction, type Transaction, type TransactionRow } from "./transaction-row"

/** Seconds that a claimed transaction is left to its worker before another may ask. */
const LEASE = 120

/** Takes due transactions for inquiry; several instances never get the same one. */
export async function claimDueInquiries(db: Database, limit: number): Promise<Transaction[]> {
  const claimed = await rows<TransactionRow>(
    db,
    `update payment_transaction set next_inquiry_at = now() + make_interval(secs => ?),
       inquiries = inquiries + 1, updated_at = now()
     where id in (
       select id from payment_transaction
       where next_inquiry_at is not null and next_inquiry_at <= now() and deleted_at is null
       order by next_inquiry_at limit ? for update skip locked)
     returning *`,
    [LEASE, limit]
  )
  return claimed.map(toTransaction)
}

/** Sets when the reconciler asks next; null stops asking. */
export async function scheduleInquiry(db: Database, id: string, at: Date | null): Promise<void> {
  await rows(db, `update payment_transaction set next_inquiry_at = ? where id = ?`, [at, id])
}

/**
 * Brings the next inquiry of an open transaction forward to now, at most once in `seconds`: all
 * that a visit to the return page may do (DESIGN.md 2, step 4).
 */
export async function hastenInquiry(db: Database, id: string, seconds: number): Promise<boolean> {
  const changed = await rows(
    db,
    `update payment_transaction set next_inquiry_at = now(), hastened_at = now()
     where id = ? and next_inquiry_at > now() and state in ('opened', 'pending')
       and (hastened_at is null or hastened_at < now() - make_interval(secs => ?))
     returning id`,
    [id, seconds]
  )
  return changed.length > 0
}

/** Notes that the shopper has come back from the gateway, the first time. */
export async function markReturned(db: Database, id: string): Promise<void> {
  await rows(
    db,
    `update payment_transaction set returned_at = now() where id = ? and returned_at is null`,
    [id]
  )
}

/**
 * Notes in the list of callbacks that we learned something by asking (channel `inquiry`), so that
 * a payment which no callback announced does not seem to have settled by itself.
 */
export async function recordInquiry(
  db: Database,
  { id, account }: Pick<Transaction, "id" | "account">,
  label: string,
  result: string
): Promise<void> {
  await rows(
    db,
    `insert into payment_callback (id, account, transaction_id, channel, label, authenticity, status, result,
       dedupe_key, method, query, headers, body_base64, answer_status, answer_body, received_at, settled_at)
     values (?, ?, ?, 'inquiry', ?, 'verified', 'done', ?, ?, 'inquiry', '', '{}', '', 0, '', now(), now())
     on conflict (account, dedupe_key) where deleted_at is null do nothing`,
    [newId("pcb"), account, id, label, result, `inquiry:${id}:${label}:${result}`]
  )
}
