import { rows, type Database } from "./database"

/** Rows that are counted at most, so that the cost of looking has an end. */
export const MOST_COUNTED = 1000

/** What waits in the journal: for the server, and for a person. */
export type Backlog = {
  /** Callbacks that are stored and not settled, at most `MOST_COUNTED`. */
  unsettled: number
  /** Seconds since the oldest of them arrived, 0 when there is none. */
  oldestSeconds: number
  /** Payments by attention reason, at most `MOST_COUNTED` in all. */
  attention: { reason: string; count: number }[]
}

/** Reads the backlog from two partial indexes, whatever the age of the shop. */
export async function readBacklog(db: Database): Promise<Backlog> {
  const [waiting] = await rows<{ count: number; age: number }>(
    db,
    `select count(*)::int as count,
       coalesce(extract(epoch from now() - min(received_at)), 0)::float as age
     from (select received_at from payment_callback
       where status in ('new', 'waiting', 'in_progress') and deleted_at is null
       order by next_attempt_at limit ?) waiting`,
    [MOST_COUNTED]
  )
  const attention = await rows<{ reason: string; count: number }>(
    db,
    `select reason, count(*)::int as count
     from (select attention as reason from payment_transaction
       where attention is not null and deleted_at is null limit ?) named
     group by reason order by reason`,
    [MOST_COUNTED]
  )
  return { unsettled: waiting.count, oldestSeconds: waiting.age, attention }
}
