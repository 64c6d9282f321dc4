import { rows, type Database } from "./database"
import { newId } from "./ids"

/** Who wants callbacks processed again, and why. */
export type Wish = { actor: string; reason: string }

/** What can be processed again: it is ours to settle by, it has bytes, and nobody is at it. */
const PROCESSABLE = `authenticity <> 'refused' and channel <> 'inquiry'
  and status in ('new', 'waiting', 'done', 'ignored', 'failed') and deleted_at is null`

/**
 * Makes callbacks due once more, as if they were new, and writes on the timelines of their payments
 * who wanted it and why. Those that cannot be processed again are left alone. Returns the others.
 */
export async function reopenCallbacks(
  db: Database,
  ids: string[],
  { actor, reason }: Wish
): Promise<string[]> {
  const events = ids.map((id) => ({ id, event_id: newId("pev") }))
  const reopened = await rows<{ id: string }>(
    db,
    `with reopened as (
       update payment_callback set status = 'waiting', attempts = 0, fence = fence + 1,
         next_attempt_at = now(), settled_at = null, processed_by = ?, process_reason = ?, updated_at = now()
       where id = any(?) and ${PROCESSABLE}
       returning id, transaction_id),
     told as (
       insert into payment_event (id, transaction_id, name, cause, details)
       select event.event_id, reopened.transaction_id, 'callback_reopened', ?,
         jsonb_build_object('callback_id', reopened.id, 'reason', ?::text)
       from reopened join jsonb_to_recordset(?::jsonb) as event (id text, event_id text) using (id)
       where reopened.transaction_id is not null)
     select id from reopened`,
    [actor, reason, ids, actor, reason, JSON.stringify(events)]
  )
  return reopened.map(({ id }) => id)
}
