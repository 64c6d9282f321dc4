import { belongingIds, type Belonging } from "./belonging"
import { rows, type Database } from "./database"

/** More payments than any order or id has; a guard against a text that names too many. */
const MOST = 200

/** Payments that belong to an order, those that were declined or replaced before it included. */
export async function findTransactionsOfOrder(
  db: Database,
  belonging: Belonging
): Promise<string[]> {
  const { sql, bindings } = belongingIds(belonging)
  return idsOf(db, `${sql} limit ${MOST}`, bindings)
}

/** Payments that gateways, or we at gateways, call by this text. */
export async function findTransactionsByName(db: Database, name: string): Promise<string[]> {
  return idsOf(
    db,
    `${ACCOUNTS("payment_transaction")}
     select t.id from account, payment_transaction t
       where t.account = account.account and t.gateway_id = ? and t.deleted_at is null
     union select t.id from account, payment_transaction t
       where t.account = account.account and t.reference = ? and t.deleted_at is null
     union select id from payment_transaction
       where gateway_ids @\\? ('$.* \\? (@ == ' || to_json(?::text)::text || ')')::jsonpath and deleted_at is null
     limit ${MOST}`,
    [name, name, name]
  )
}

/**
 * Callbacks that this text names: by their id, by the event that the gateway calls so, or by what they
 * claimed to be about and were ignored for.
 */
export async function findCallbacksByName(db: Database, name: string): Promise<string[]> {
  const keys = [name, ...["server", "browser"].map((channel) => `account:${channel}:${name}`)]
  return idsOf(
    db,
    `${ACCOUNTS("payment_callback")}
     select id from payment_callback where id = ? and deleted_at is null
     union select c.id from account, payment_callback c
       where c.account = account.account and c.dedupe_key = any(?) and c.deleted_at is null
     union select c.id from account, payment_callback c
       where c.account = account.account and split_part(c.dedupe_key, ' ', 1) = any(?)
         and c.dedupe_key like '% %' and c.deleted_at is null
     union select id from payment_callback
       where status = 'ignored' and claimed_gateway_id = ? and deleted_at is null
     union select id from payment_callback
       where status = 'ignored' and claimed_reference = ? and deleted_at is null
     limit ${MOST}`,
    [name, keys, keys, name, name]
  )
}

/** The accounts of a table, by jumps: its unique keys begin with one, and a search names none. */
const ACCOUNTS = (table: string) =>
  `with recursive account as (
     (select account from ${table} where deleted_at is null order by account limit 1)
     union all
     select next.account from account cross join lateral (
       select account from ${table} where account > account.account and deleted_at is null
       order by account limit 1) next
   )`

async function idsOf(db: Database, statement: string, values: unknown[]): Promise<string[]> {
  const found = await rows<{ id: string }>(db, statement, values)
  return found.map(({ id }) => id)
}
