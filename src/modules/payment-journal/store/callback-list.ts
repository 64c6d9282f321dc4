import { branchesOf, type Sql } from "./callback-branches"
import type { CallbackCursor, CallbackFilters } from "./callback-filters"
import { asksForKinds, listCallbackKinds, MAX_KINDS } from "./callback-kinds"
import type { CallbackChannel, CallbackStatus } from "./callback-row"
import { rows, type Database } from "./database"

/** A callback as a list shows it; its bytes stay in the database. */
export type ListedCallback = {
  id: string
  account: string
  transaction_id: string | null
  url_transaction_id: string | null
  channel: CallbackChannel
  label: string
  authenticity: "verified" | "hint" | "refused"
  cause: string | null
  status: CallbackStatus
  result: string | null
  deliveries: number
  attempts: number
  next_attempt_at: Date | null
  answer_status: number
  received_at: Date
  settled_at: Date | null
  verified_as: string | null
  /** Of its transaction. */
  order_id: string | null
  /** `received_at` to the microsecond, for a cursor. */
  at: string
}

const COLUMNS = [
  "id",
  "account",
  "transaction_id",
  "url_transaction_id",
  "channel",
  "label",
  "authenticity",
  "cause",
  "status",
  "result",
  "deliveries",
  "attempts",
  "next_attempt_at",
  "answer_status",
  "received_at",
  "settled_at",
  "verified_as",
]

/** At most `limit` of the wanted callbacks, the newest first, beginning beside the cursor. */
export async function listCallbacks(
  db: Database,
  wanted: CallbackFilters,
  { cursor, limit }: { cursor?: CallbackCursor; limit: number }
): Promise<ListedCallback[]> {
  const order = cursor?.towards === "newer" ? "asc" : "desc"
  const branches = branchesOf(wanted, await kindsFor(db, wanted), { cursor, order, limit })
  const page = union(branches)
  return rows<ListedCallback>(
    db,
    `select ${COLUMNS.map((name) => `c.${name}`).join(", ")}, c.received_at::text as at, t.order_id
     from (select id, received_at from (${page.text}) hit
       order by received_at ${order}, id ${order} limit ?) page
     join payment_callback c on c.id = page.id
     left join payment_transaction t on t.id = c.transaction_id
     order by page.received_at desc, page.id desc`,
    [...page.values, limit]
  )
}

/** How many callbacks are wanted, counted up to `most` and no further. */
export async function countCallbacks(
  db: Database,
  wanted: CallbackFilters,
  most: number
): Promise<number> {
  const way = { order: "desc" as const, limit: most, isCount: true }
  const { text, values } = union(branchesOf(wanted, await kindsFor(db, wanted), way))
  const [{ count }] = await rows<{ count: number }>(
    db,
    `select count(*)::int as count from (select 1 from (${text}) hit limit ?) counted`,
    [...values, most]
  )
  return count
}

/** Without `all`: what two branches hold is one callback. */
function union(branches: Sql[]): Sql {
  return {
    text: branches.map(({ text }) => text).join(" union "),
    values: branches.flatMap(({ values }) => values),
  }
}

async function kindsFor(db: Database, wanted: CallbackFilters) {
  const { found, transactionId, cause } = wanted
  const isElsewhere = found ?? transactionId ?? cause
  if (isElsewhere !== undefined || !asksForKinds(wanted)) {
    return null
  }
  const kinds = await listCallbackKinds(db)
  return kinds.length > MAX_KINDS ? null : kinds
}
