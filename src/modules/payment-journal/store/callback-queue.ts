import type { CallbackStatus, ClaimedCallback } from "./callback-row"
import { rows, type Database } from "./database"

/** Seconds a claimed callback belongs to its worker. */
export const LEASE_SECONDS = 30

/** Seconds to wait after the nth try, then the last value again (webhook-reliability.md 6.5). */
const BACKOFF = [5, 30, 120, 600, 3600, 21600, 86400]

/** Tries after which a callback that always fails is parked for a person. */
export const MAX_ATTEMPTS = 12

/** Columns of a `ClaimedCallback`. */
export const CLAIMED = `id, account, transaction_id, channel, label, authenticity, claimed_reference,
  claimed_gateway_id, claimed_state, warnings, attempts, fence, received_at, processed_by`

/**
 * Takes due callbacks. A callback is due when it is new, when its waiting time is over, or when
 * the lease of the worker that had it has run out. The time is the database's, never ours.
 */
export async function claimCallbacks(
  db: Database,
  { id, limit }: { id?: string; limit: number }
): Promise<ClaimedCallback[]> {
  return rows<ClaimedCallback>(
    db,
    `update payment_callback set status = 'in_progress', attempts = attempts + 1, fence = fence + 1,
       next_attempt_at = now() + make_interval(secs => ?), claimed_at = now(), updated_at = now()
     where id in (
       select id from payment_callback
       where status in ('new', 'waiting', 'in_progress') and next_attempt_at <= now() and deleted_at is null
         ${id ? "and id = ?" : ""}
       order by next_attempt_at limit ? for update skip locked)
     returning ${CLAIMED}`,
    id ? [LEASE_SECONDS, id, limit] : [LEASE_SECONDS, limit]
  )
}

/** How a try to settle a callback ended. */
export type CallbackEnding = {
  status: CallbackStatus
  result: string
  retryInSeconds?: number
  /** The inquiry that decided: when it began (ISO 8601) and how many milliseconds it took. */
  inquiry?: { at: string; ms: number }
}

/**
 * Writes how a claimed callback ended. False when the claim was lost meanwhile (the lease ran out
 * and another worker took it): then nothing is written.
 */
export async function finishCallback(
  db: Database,
  claimed: Pick<ClaimedCallback, "id" | "fence">,
  ending: CallbackEnding
): Promise<boolean> {
  const changed = await rows(
    db,
    `update payment_callback set status = ?, result = ?, updated_at = now(),
       next_attempt_at = case when ?::float is null then null else now() + make_interval(secs => ?::float) end,
       settled_at = case when ? in ('done', 'ignored', 'failed') then now() end,
       inquired_at = ?, inquiry_ms = ?
     where id = ? and fence = ? and status = 'in_progress' returning id`,
    [
      ending.status,
      ending.result.slice(0, 500),
      ending.retryInSeconds ?? null,
      ending.retryInSeconds ?? null,
      ending.status,
      ending.inquiry?.at ?? null,
      ending.inquiry?.ms ?? null,
      claimed.id,
      claimed.fence,
    ]
  )
  return changed.length > 0
}

/** Notes which payment a callback is about, found out after it was stored. */
export async function attachCallback(
  db: Database,
  callbackId: string,
  transactionId: string
): Promise<void> {
  await rows(db, "update payment_callback set transaction_id = ? where id = ?", [
    transactionId,
    callbackId,
  ])
}

/** Seconds until the next try, with up to a fifth of jitter so that a backlog does not march in step. */
export function backoffSeconds(attempts: number, random: () => number = Math.random): number {
  const base = BACKOFF[Math.min(Math.max(attempts, 1), BACKOFF.length) - 1]
  return base * (1 + random() / 5)
}

/**
 * Whether a verified server callback of this transaction has arrived (`settleWithoutCallback: false`).
 * One that speaks of another payment is none, although it came to this transaction's URL.
 */
export async function hasVerifiedCallback(db: Database, transactionId: string): Promise<boolean> {
  const found = await rows(
    db,
    `select 1 from payment_callback c join payment_transaction t on t.id = c.transaction_id
     where t.id = ? and c.channel = 'server' and c.authenticity = 'verified' and c.deleted_at is null
       and coalesce(c.claimed_reference, t.reference) = t.reference
       and coalesce(c.claimed_gateway_id, t.gateway_id, '') = coalesce(t.gateway_id, c.claimed_gateway_id, '')
     limit 1`,
    [transactionId]
  )
  return found.length > 0
}
