import { rows, type Database } from "./database"

/** Seconds after which an accepted refund is asked about for the first time. */
const FIRST_LOOK = 300

/** Notes that the gateway has accepted a refund and tells later how it ends. */
export async function markRefundPending(db: Database, id: string): Promise<void> {
  await rows(
    db,
    `update payment_transaction set refund_pending_at = now(), updated_at = now(),
       next_inquiry_at = now() + make_interval(secs => ?) where id = ?`,
    [FIRST_LOOK, id]
  )
}

/** Notes that a pending refund has ended, well or not. */
export async function clearRefundPending(db: Database, id: string): Promise<void> {
  await rows(
    db,
    `update payment_transaction set refund_pending_at = null, updated_at = now() where id = ?`,
    [id]
  )
}
