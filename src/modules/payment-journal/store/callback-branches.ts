import type { CallbackCursor, CallbackFilters } from "./callback-filters"
import { asksForKinds, ENDED, isWanted, type CallbackKind } from "./callback-kinds"

/** A part of a statement with the values of its `?`. */
export type Sql = { text: string; values: unknown[] }

type Way = {
  cursor?: CallbackCursor
  /** Never without: only an order keeps Postgres from reading the table for a kind that is rare. */
  order: "asc" | "desc"
  limit: number
  /** So many are enough, whichever they are. */
  isCount?: boolean
}

/**
 * The wanted callbacks as statements that each read one index in the order of the list, and no more
 * of it than `limit` rows; together they hold what is asked for, some of it perhaps twice. `kinds`
 * are those of the journal, or null where they are too many to be of use.
 */
export function branchesOf(wanted: CallbackFilters, kinds: CallbackKind[] | null, way: Way): Sql[] {
  const { found, transactionId, cause } = wanted
  if (found) {
    return [
      ...(found.callbackIds.length > 0 ? [sql("c.id = any(?)", found.callbackIds)] : []),
      ...(found.transactionIds.length > 0
        ? [sql("c.transaction_id = any(?)", found.transactionIds)]
        : []),
      ...causeIs(found.text),
    ].map((start) => scan(start, restOf(wanted), way))
  }
  if (transactionId !== undefined) {
    const rest = restOf({ ...wanted, transactionId: undefined })
    return [scan(sql("c.transaction_id = ?", transactionId), rest, way)]
  }
  if (cause !== undefined) {
    // Said once: Postgres would make one condition of both, and read all that it is true for.
    const rest = restOf({ ...wanted, cause: undefined })
    return causeIs(cause).map((start) => scan(start, rest, way))
  }
  if (!asksForKinds(wanted) || !kinds) {
    return [scan(sql("true"), restOf(wanted), way)]
  }
  const ended = kinds.filter((kind) => isWanted(kind, wanted))
  return [
    scan(sql("c.status in ('new', 'in_progress')"), restOf(wanted), way),
    ...(ended.length > 0 ? [scanKinds(ended, timesOf(wanted), way)] : []),
  ]
}

function scan(start: Sql, rest: Sql[], { cursor, order, limit }: Way): Sql {
  const conditions = [start, sql("c.deleted_at is null"), ...rest, ...beyond(cursor)]
  return {
    text: `(select c.id, c.received_at from payment_callback c
      where ${conditions.map(({ text }) => text).join(" and ")}
      order by c.received_at ${order}, c.id ${order} limit ?)`,
    values: [...conditions.flatMap(({ values }) => values), limit],
  }
}

/** The index is read once for each kind, and what it gives is merged. */
function scanKinds(kinds: CallbackKind[], times: Sql[], way: Way): Sql {
  const ofKind = sql(`c.account = kind.account and c.channel = kind.channel
    and c.authenticity = kind.authenticity and c.status = kind.status and c.label = kind.label
    and c.${ENDED}`)
  const one = scan(ofKind, times, way)
  return {
    text: `(select one.* from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
        as kind (account, channel, authenticity, status, label)
      cross join lateral ${one.text} one ${way.isCount ? "limit ?" : ""})`,
    values: [
      kinds.map(({ account }) => account),
      kinds.map(({ channel }) => channel),
      kinds.map(({ authenticity }) => authenticity),
      kinds.map(({ status }) => status),
      kinds.map(({ label }) => label),
      ...one.values,
      ...(way.isCount ? [way.limit] : []),
    ],
  }
}

/** Both places where a cause is kept: beside the verdict, and as the end of what was ignored. */
function causeIs(cause: string): Sql[] {
  return [sql("c.cause = ?", cause), sql("c.status = 'ignored' and c.result = ?", cause)]
}

/** Every filter as a condition; those that the index has seen to already do no harm. */
function restOf(wanted: CallbackFilters): Sql[] {
  const { account, gateway, channels, authenticities, statuses, label } = wanted
  const { transactionId, cause } = wanted
  return [
    ...(account === undefined ? [] : [sql("c.account = ?", account)]),
    ...(gateway === undefined
      ? []
      : [sql("(c.account = ? or starts_with(c.account, ?))", gateway, `${gateway}_`)]),
    ...(channels ? [sql("c.channel = any(?)", channels)] : []),
    ...(authenticities ? [sql("c.authenticity = any(?)", authenticities)] : []),
    ...(statuses ? [sql("c.status = any(?)", statuses)] : []),
    ...(label === undefined ? [] : [sql("c.label = ?", label)]),
    ...(transactionId === undefined ? [] : [sql("c.transaction_id = ?", transactionId)]),
    ...(cause === undefined
      ? []
      : [sql("(c.cause = ? or (c.status = 'ignored' and c.result = ?))", cause, cause)]),
    ...timesOf(wanted),
  ]
}

function timesOf({ from, until }: CallbackFilters): Sql[] {
  return [
    ...(from ? [sql("c.received_at >= ?", from)] : []),
    ...(until ? [sql("c.received_at < ?", until)] : []),
  ]
}

function beyond(cursor: CallbackCursor | undefined): Sql[] {
  if (!cursor) {
    return []
  }
  const sign = cursor.towards === "older" ? "<" : ">"
  return [sql(`(c.received_at, c.id) ${sign} (?::timestamptz, ?)`, cursor.at, cursor.id)]
}

const sql = (text: string, ...values: unknown[]): Sql => ({ text, values })
