import type { RawCallback, TransactionState } from "../../../gateways/contract"
import type { CallbackChannel, CallbackStatus } from "./callback-row"
import { rows, type Database } from "./database"

/** A callback with everything that the journal holds of it. */
export type StoredCallback = {
  id: string
  account: string
  transaction_id: string | null
  url_transaction_id: string | null
  channel: CallbackChannel
  label: string
  authenticity: "verified" | "hint" | "refused"
  cause: string | null
  secret: number | null
  status: CallbackStatus
  result: string | null
  deliveries: number
  attempts: number
  next_attempt_at: Date | null
  dedupe_key: string
  claimed_reference: string | null
  claimed_gateway_id: string | null
  claimed_state: TransactionState | null
  warnings: string[] | null
  method: string
  query: string
  headers: Record<string, string | string[]>
  body_base64: string
  answer_status: number
  answer_body: string
  remote_address: string | null
  received_at: Date
  claimed_at: Date | null
  inquired_at: Date | null
  inquiry_ms: number | null
  settled_at: Date | null
  created_at: Date
  processed_by: string | null
  process_reason: string | null
  verified_as: string | null
}

export async function findCallback(db: Database, id: string): Promise<StoredCallback | null> {
  const [row] = await rows<StoredCallback>(
    db,
    "select * from payment_callback where id = ? and deleted_at is null",
    [id]
  )
  return row ?? null
}

/** A callback as it arrived. Of its headers, those that were kept: every one that proof needs. */
export function rawOf(stored: StoredCallback): RawCallback {
  return {
    method: stored.method,
    query: stored.query,
    headers: stored.headers,
    body: Buffer.from(stored.body_base64, "base64"),
    transactionId: stored.url_transaction_id,
    remoteAddress: stored.remote_address,
  }
}

/** Refused callbacks that turned out to be this genuine one. */
export async function listRefusedBefore(db: Database, id: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    `select id from payment_callback where verified_as = ? and deleted_at is null
     order by received_at limit 20`,
    [id]
  )
  return found.map((one) => one.id)
}

/** Notes which genuine callback a refused one has become. */
export async function markVerifiedAs(
  db: Database,
  id: string,
  genuineId: string,
  actor: string
): Promise<void> {
  await rows(
    db,
    `update payment_callback set verified_as = ?, processed_by = ?, updated_at = now() where id = ?`,
    [genuineId, actor, id]
  )
}
