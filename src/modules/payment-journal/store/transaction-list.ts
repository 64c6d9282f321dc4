import { transactionStates, type TransactionState } from "../../../gateways/contract"
import { OPEN_CASE } from "./attention"
import { belongingIds, type Belonging, type Statement } from "./belonging"
import { rows, type Database } from "./database"
import { toTransaction, type Transaction, type TransactionRow } from "./transaction-row"

/** Which payments a list shows; every filter narrows it. */
export type TransactionFilters = {
  /** `any`, or one reason: those that a person must look at, the newest case first. */
  attention?: string
  account?: string
  state?: TransactionState
  /** For each of these: belongs to one of its orders, carts or collections. */
  of?: Belonging[]
  /** An id of ours or of the gateway, as it is; `orderIds` of the orders that have this number. */
  search?: { text: string; orderIds: string[] }
}

/** Where a page begins: behind this payment. `at` is the time that the list is ordered by. */
export type TransactionCursor = { at: string; id: string }

export type TransactionPage = { limit: number; after?: TransactionCursor }

export type ListedTransaction = { transaction: Transaction; cursor: TransactionCursor }

/** Microseconds are kept: a `Date` would lose them, and with them rows between two pages. */
const TIME = (column: string) =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/**
 * A page of payments, newest first. Whatever the filters, the cost follows from the page and not
 * from the age of the shop: each plan walks an index in the order of the list.
 */
export async function listTransactions(
  db: Database,
  filters: TransactionFilters,
  page: TransactionPage
): Promise<ListedTransaction[]> {
  const { sql, bindings } = statementOf(filters, page)
  const found = await rows<TransactionRow & { list_time: string }>(db, sql, bindings)
  return found.map(({ list_time, ...row }) => ({
    transaction: toTransaction(row),
    cursor: { at: list_time, id: row.id },
  }))
}

function statementOf(filters: TransactionFilters, page: TransactionPage): Statement {
  if (filters.search || filters.of?.length) {
    return amongFew(filters, page)
  }
  if (filters.attention) {
    return ordered("attention_at", conditionsOf(filters), page)
  }
  return filters.account || filters.state
    ? byAccountAndState(filters, page)
    : ordered("created_at", [], page)
}

type Condition = [sql: string, ...bindings: unknown[]]

function conditionsOf({ attention, account, state }: TransactionFilters): Condition[] {
  return [
    ...(attention ? [[OPEN_CASE] satisfies Condition] : []),
    ...(attention && attention !== "any" ? [["attention = ?", attention] satisfies Condition] : []),
    ...(account ? [["account = ?", account] satisfies Condition] : []),
    ...(state ? [["state = ?", state] satisfies Condition] : []),
  ]
}

/** One walk along the index on `column`. */
function ordered(
  column: "created_at" | "attention_at",
  conditions: Condition[],
  { limit, after }: TransactionPage
): Statement {
  const all: Condition[] = [
    ["deleted_at is null"],
    ...conditions,
    ...(after
      ? [[`(${column}, id) < (?::timestamptz, ?)`, after.at, after.id] satisfies Condition]
      : []),
  ]
  return {
    sql: `select *, ${TIME(column)} as list_time from payment_transaction
      where ${all.map(([sql]) => sql).join(" and ")}
      order by ${column} desc, id desc limit ?`,
    bindings: [...all.flatMap(([, ...bindings]) => bindings), limit],
  }
}

/** Every account that has a payment, found by steps along an index, configured or not. */
const ACCOUNTS = `accounts as (
  (select account from payment_transaction where deleted_at is null order by account limit 1)
  union all
  select (select account from payment_transaction where deleted_at is null and account > accounts.account
    order by account limit 1) from accounts where accounts.account is not null)`

/**
 * One short walk for each account and state in question, merged: a single index serves both filters
 * alone and together, however rare what they ask for is.
 */
function byAccountAndState(
  { account, state }: TransactionFilters,
  page: TransactionPage
): Statement {
  const walk = ordered("created_at", [["account = wanted.account"], ["state = wanted.state"]], page)
  const accounts = account ? "accounts as (select ?::text as account)" : ACCOUNTS
  return {
    sql: `with recursive ${accounts}
      select page.* from accounts wanted_account
        cross join unnest(?::text[]) wanted_state
        cross join lateral (select wanted_account.account, wanted_state as state) wanted
        cross join lateral (${walk.sql}) page
      order by page.created_at desc, page.id desc limit ?`,
    bindings: [
      ...(account ? [account] : []),
      state ? [state] : [...transactionStates],
      ...walk.bindings,
      page.limit,
    ],
  }
}

/** Those that ids pick out are few, so that they may be sorted. */
function amongFew(filters: TransactionFilters, page: TransactionPage): Statement {
  const picks = [...(filters.of ?? []).map(belongingIds), ...searchOf(filters.search)]
  const picked = picks.map(({ sql }) => `id = any(array(${sql}))`)
  const list = ordered(
    filters.attention ? "attention_at" : "created_at",
    [
      ...picks.map(({ bindings }, at): Condition => [picked[at], ...bindings]),
      ...conditionsOf(filters),
    ],
    page
  )
  return { sql: `with recursive ${ACCOUNTS} ${list.sql}`, bindings: list.bindings }
}

function searchOf(search: TransactionFilters["search"]): Statement[] {
  if (!search) {
    return []
  }
  const { text, orderIds } = search
  const at = (column: string) => `select id from payment_transaction
    where deleted_at is null and account in (select account from accounts) and ${column} = ?`
  return [
    {
      sql: `select id from payment_transaction where deleted_at is null and id = ?
        union select id from payment_transaction where deleted_at is null and order_id = any(?)
        union ${at("reference")} union ${at("gateway_id")}
        union select id from payment_transaction where deleted_at is null and gateway_ids @@ ?::jsonpath`,
      // Any further id of the gateway, by whatever name; JSON and JSONPath quote text alike.
      bindings: [text, orderIds, text, text, `$.* == ${JSON.stringify(text)}`],
    },
  ]
}
