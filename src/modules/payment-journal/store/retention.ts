import { rows, type Database } from "./database"

const BATCH = 1000

/** Removes settled callbacks older than `days`, in batches that lock briefly. Returns how many. */
export function pruneSettled(db: Database, days: number): Promise<number> {
  return inBatches(
    db,
    `select id from payment_callback where status in ('done', 'ignored') and authenticity <> 'refused'
       and deleted_at is null and received_at < now() - make_interval(days => ?) limit ${BATCH}`,
    [days]
  )
}

/** Bounds refused callbacks: none older than `days`, and the newest `keep` of each account. */
export async function pruneRefused(db: Database, days: number, keep: number): Promise<number> {
  const old = await inBatches(
    db,
    `select id from payment_callback where authenticity = 'refused' and deleted_at is null
       and received_at < now() - make_interval(days => ?) limit ${BATCH}`,
    [days]
  )
  const surplus = await inBatches(
    db,
    `select id from (select id, row_number() over (partition by account order by received_at desc) as place
       from payment_callback where authenticity = 'refused' and deleted_at is null) ranked
     where place > ? limit ${BATCH}`,
    [keep]
  )
  return old + surplus
}

/** As an array, because `in (select …)` makes Postgres read the whole table for every batch. */
async function inBatches(db: Database, select: string, bindings: unknown[]): Promise<number> {
  let removed = 0
  for (;;) {
    const gone = await rows(
      db,
      `delete from payment_callback where id = any(array(${select})) returning id`,
      bindings
    )
    removed += gone.length
    if (gone.length < BATCH) {
      return removed
    }
  }
}
