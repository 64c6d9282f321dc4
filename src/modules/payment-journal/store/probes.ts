import { rows, type Database } from "./database"
import { newId, newProbeId } from "./ids"

/** Seconds in which a probe must arrive; later it is a stranger's message. */
const PATIENCE = 60

/** A probe about to be sent: its id, and what only the Medusa that receives it can answer. */
export type NewProbe = { id: string; answer: string }

/** Writes a probe down before it is sent, and forgets those of an hour ago. */
export async function insertProbe(db: Database, account: string): Promise<NewProbe> {
  const probe = { id: newProbeId(), answer: newId("pra") }
  await rows(
    db,
    `with forgotten as (delete from payment_probe where created_at < now() - interval '1 hour')
     insert into payment_probe (id, account, answer) values (?, ?, ?)`,
    [probe.id, account, probe.answer]
  )
  return probe
}

/**
 * Notes that a probe of this account has come in, and what it looked like. Returns what to answer;
 * null when there is no such probe, it is too late, or it has come in before.
 */
export async function receiveProbe(
  db: Database,
  { id, account, seen }: { id: string; account: string; seen: Record<string, unknown> }
): Promise<string | null> {
  const [row] = await rows<{ answer: string }>(
    db,
    `update payment_probe set arrived_at = now(), seen = ?::jsonb, updated_at = now()
     where id = ? and account = ? and arrived_at is null
       and created_at > now() - make_interval(secs => ?)
     returning answer`,
    [JSON.stringify(seen), id, account, PATIENCE]
  )
  return row?.answer ?? null
}

/** What a probe looked like when it came in; null when it has not come in. */
export async function findArrival(
  db: Database,
  id: string
): Promise<Record<string, unknown> | null> {
  const [row] = await rows<{ seen: Record<string, unknown> }>(
    db,
    `select seen from payment_probe where id = ? and arrived_at is not null`,
    [id]
  )
  return row?.seen ?? null
}
