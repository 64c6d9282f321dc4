import type { CallbackChannel, CallbackStatus } from "./callback-row"
import { rows, type Database } from "./database"

/** Callbacks counted of each kind; beyond this a count says "at least". */
export const COUNT_LIMIT = 1000

/** Payments looked at for those that no callback came for. */
const SAMPLE = 200

/** Refused callbacks looked through for one that the gateway may still send again. */
const REFUSED_SAMPLE = 1000

export type Verdict = "verified" | "hint" | "refused"

export type CallbackCount = {
  channel: CallbackChannel
  authenticity: Verdict
  status: CallbackStatus
  count: number
}

/** A callback as the health of its account tells of it. */
export type SeenCallback = {
  id: string
  label: string
  cause: string | null
  status: CallbackStatus
  result: string | null
  transaction_id: string | null
  received_at: Date
}

/**
 * Newest first within one account, channel and verdict. Together with comparisons of whole rows in
 * place of equalities it leaves Postgres one index to go by: with equalities it would walk through
 * all callbacks by time, expecting to meet the account soon, which may never have received one.
 */
const NEWEST_OF_KIND = `order by c.account desc, c.channel desc, c.authenticity desc, c.received_at desc`

const SEEN = `c.id, c.label, c.cause, c.status, c.result, c.transaction_id, c.received_at`

/**
 * What an account received in the last `hours`, by channel, verdict and status; at most `COUNT_LIMIT`
 * of each channel and verdict, the newest, so that a flood costs no more than a quiet day.
 */
export function countReceived(
  db: Database,
  account: string,
  hours: number
): Promise<CallbackCount[]> {
  return rows<CallbackCount>(
    db,
    `select kind.channel, kind.authenticity, recent.status, count(*)::int as count
     from (values ('server', 'verified'), ('server', 'hint'), ('server', 'refused'), ('inquiry', 'verified'))
       as kind (channel, authenticity)
     cross join lateral (
       select c.status from payment_callback c
       where (c.account, c.channel, c.authenticity, c.received_at)
           > (?, kind.channel, kind.authenticity, now() - make_interval(hours => ?))
         and (c.account, c.channel, c.authenticity) <= (?, kind.channel, kind.authenticity)
         and c.deleted_at is null
       ${NEWEST_OF_KIND} limit ${COUNT_LIMIT}) recent
     group by 1, 2, 3`,
    [account, hours, account]
  )
}

/** The newest callback with this verdict that the gateway itself sent; null before the first. */
export async function lastCallback(
  db: Database,
  account: string,
  verdict: Verdict
): Promise<SeenCallback | null> {
  const [row] = await rows<SeenCallback>(
    db,
    `select ${SEEN} from payment_callback c
     where (c.account, c.channel, c.authenticity) between (?, 'server', ?) and (?, 'server', ?)
       and c.deleted_at is null
     ${NEWEST_OF_KIND} limit 1`,
    [account, verdict, account, verdict]
  )
  return row ?? null
}

/** The oldest callback that has not led to anything yet, or never will without a person. */
export async function oldestUnsettled(db: Database, account: string): Promise<SeenCallback | null> {
  const [row] = await rows<SeenCallback>(
    db,
    `select ${SEEN} from payment_callback c
     where c.account = ? and c.status in ('new', 'waiting', 'in_progress', 'failed')
       and c.deleted_at is null
     order by c.received_at limit 1`,
    [account]
  )
  return row ?? null
}

export type UnfinishedPayment = { id: string; state: string; created_at: Date }

/** The oldest payment whose money is there and which Medusa has not followed yet, without a person. */
export async function oldestUnfinished(
  db: Database,
  account: string
): Promise<UnfinishedPayment | null> {
  const [row] = await rows<UnfinishedPayment>(
    db,
    `select id, state, created_at from payment_transaction
     where account = ? and state in ('authorized', 'captured') and settled_at is null
       and attention is null and deleted_at is null
     order by created_at limit 1`,
    [account]
  )
  return row ?? null
}

export type StartedPayments = {
  started: number
  /** Those whose money is there by what the gateway says. */
  paid: number
  /** Those for which the gateway has sent something that was taken. */
  heard: number
  /** Paid ones for which it has not. */
  paid_unheard: number
}

/**
 * How many payments an account started in the last `hours`, and for how many the gateway called. The
 * last minutes do not count, their callbacks are on the way; at most the newest 200 do.
 */
export async function countStarted(
  db: Database,
  account: string,
  { hours, graceMinutes }: { hours: number; graceMinutes: number }
): Promise<StartedPayments> {
  const [row] = await rows<StartedPayments>(
    db,
    `select count(*)::int as started, count(*) filter (where paid)::int as paid,
       count(*) filter (where heard)::int as heard,
       count(*) filter (where paid and not heard)::int as paid_unheard
     from (
       select t.state in ('authorized', 'captured') as paid, exists (
         select 1 from payment_callback c where c.transaction_id = t.id and c.channel = 'server'
           and c.authenticity <> 'refused' and c.deleted_at is null) as heard
       from payment_transaction t
       where t.account = ? and t.created_at > now() - make_interval(hours => ?)
         and t.created_at < now() - make_interval(mins => ?) and t.deleted_at is null
       order by t.created_at desc limit ${SAMPLE}) recent`,
    [account, hours, graceMinutes]
  )
  return row
}

/**
 * The oldest callback of the last `seconds` that was refused and of whose payment nothing was taken
 * since: what the gateway may still send again. `anyone`: also those that name no payment of ours,
 * for gateways whose URL does not say which one it is.
 */
export async function oldestRefused(
  db: Database,
  account: string,
  { seconds, anyone }: { seconds: number; anyone: boolean }
): Promise<SeenCallback | null> {
  const [row] = await rows<SeenCallback>(
    db,
    `select ${SEEN} from (
       select * from payment_callback
       where account = ? and channel = 'server' and authenticity = 'refused' and deleted_at is null
         and received_at > now() - make_interval(secs => ?)
       order by received_at desc limit ${REFUSED_SAMPLE}) c
     where (c.transaction_id is not null or ?) and not exists (
       select 1 from payment_callback later where later.transaction_id = c.transaction_id
         and later.channel = 'server' and later.authenticity <> 'refused'
         and later.received_at >= c.received_at and later.deleted_at is null)
     order by c.received_at limit 1`,
    [account, seconds, anyone]
  )
  return row ?? null
}

/** The database's clock, which orders everything in the journal. */
export async function databaseTime(db: Database): Promise<Date> {
  const [{ now }] = await rows<{ now: Date }>(db, "select clock_timestamp() as now")
  return now
}
