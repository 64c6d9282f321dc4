import type { Client } from "pg"

/** Of ten callbacks four are about payments of their own, as with two or three messages for each. */
const CALLBACKS_PER_TRANSACTION = 2.5

/** Days over which they came: all that the journal keeps. */
const DAYS = 85

/** Base32 like our own ids, in the order of `n`, so that a pattern of Postgres can make them. */
const id = (prefix: string, n: string) =>
  `'${prefix}_' || translate(lpad((${n})::text, 26, '0'), '0123456789', 'abcdefghij')`

/**
 * Fills an empty journal as it is in a shop of five gateways and eight accounts after a quarter of a
 * year: nearly all settled, some ignored, few that wait or have failed, the last thousand refusals of
 * each account. Nothing is due. Indexes are made afterwards, which is quicker.
 */
export async function seedJournal(database: Client, callbacks: number): Promise<void> {
  const transactions = Math.floor(callbacks / CALLBACKS_PER_TRANSACTION)
  await withoutIndexes(database, ["payment_callback", "payment_transaction"], async () => {
    await database.query(transactionsOf(transactions))
    await database.query(callbacksOf(callbacks))
  })
  await database.query(ordersOf(Math.min(transactions, 100_000)))
  await database.query("vacuum analyze")
}

const ACCOUNTS = `array['syok2pay_main', 'syok2pay_main', 'syok2pay_main', 'syok2pay_main', 'swedbank-pay_main',
  'swedbank-pay_main', 'inbank_main', 'inbank_rent', 'kustom_main', 'b2binpay_main', 'syok2pay_second', 'kustom_till']`

const transactionsOf = (count: number) => `
  insert into payment_transaction (id, account, gateway, session_id, payment_collection_id, cart_id, order_id,
    reference, gateway_id, gateway_ids, currency_code, exponent, amount, authorized_amount, captured_amount,
    refunded_amount, state, created_at, opened_at, settled_at, updated_at, announced_at)
  select ${id("txn", "n")}, account, split_part(account, '_', 1), 'payses_' || n, 'pay_col_' || n, 'cart_' || n,
    case when n % 10 < 7 then 'order_' || n end, 'MD-' || n || '-01', 'g-' || n, jsonb_build_object('order', 'o-' || n),
    'EUR', 2, '128.40', '128.40', '128.40', '0.00', 'captured', at, at, at, at, at
  from generate_series(1, ${count}) n,
    lateral (select (${ACCOUNTS})[1 + n % 12] as account, now() - n * interval '${DAYS} days' / ${count} as at) as fact`

/** Refused ones are the newest, because the journal forgets them first. */
const callbacksOf = (count: number) => `
  insert into payment_callback (id, account, transaction_id, url_transaction_id, channel, label, authenticity, cause,
    secret, status, result, deliveries, attempts, next_attempt_at, dedupe_key, claimed_reference, claimed_gateway_id,
    warnings, method, query, headers, body_base64, answer_status, answer_body, received_at, claimed_at, settled_at)
  select ${id("pcb", "n")}, account, case when not unknown then txn end, case when not unknown then txn end, channel,
    case when refused then '(refused)' else label end,
    case when refused then 'refused' when n % 97 = 0 then 'hint' else 'verified' end,
    case when refused then (array['bad_signature', 'stale_timestamp', 'no_signature', 'unreadable_body'])[1 + n % 4]
      when n % 20 = 0 then 'short_form' when n % 5003 = 0 then 'address_unlisted 203.0.113.' || n % 256 end,
    0, status, case when refused then 'bad_signature' when status = 'ignored' then
      (array['unknown_transaction', 'carried_by_browser', 'unknown_type', 'foreign_merchant'])[1 + n % 4]
      when status = 'failed' then 'No usable answer from the gateway' else 'captured: order order_' || n end,
    1, 1, case when status in ('new', 'waiting', 'in_progress') then now() + interval '1 day' end,
    'account:server:evt_' || n, 'MD-' || k || '-01', 'g-' || k, '[]', 'POST', '',
    '{"content-type": "application/json", "user-agent": "Gateway/1.0"}',
    encode(convert_to(repeat('{"reference":"MD-' || n || '","status":"SUCCESS"}', 8), 'utf8'), 'base64'),
    case when refused then 401 else 200 end, '{"success":true}', at, at, case when status in ('done', 'ignored') then at end
  from generate_series(1, ${count}) n,
    lateral (select 1 + (n / ${CALLBACKS_PER_TRANSACTION})::int as k,
      n <= 6000 and n % 3 = 0 as refused, n % 1009 = 0 as unknown,
      (${ACCOUNTS})[1 + (1 + (n / ${CALLBACKS_PER_TRANSACTION})::int) % 12] as account,
      now() - n * interval '${DAYS} days' / ${count} as at) as fact,
    lateral (select ${id("txn", "k")} as txn,
      case when refused then 'server' when n % 8 = 0 then 'inquiry' when n % 33 = 0 then 'browser' else 'server' end
        as channel,
      case when n % 4001 = 0 then 'CHARGEBACK'
        else (array['SUCCESS', 'PENDING', 'PROCESSING', 'SUCCESS', 'REFUNDED', 'EXPIRED'])[1 + n % 6] end as label,
      case when refused or unknown or n % 33 = 0 then 'ignored' when n % 10007 = 0 then 'failed'
        when n <= 200 and n % 5 = 0 then 'waiting' when n <= 40 and n % 7 = 0 then 'new'
        when n = 1 then 'in_progress' else 'done' end as status) as more`

/** Orders that Medusa itself knows, for their numbers; `display_id` is that of the id. */
const ordersOf = (count: number) => `
  with known as (
    insert into "order" (id, display_id, status, currency_code, version, is_draft_order)
    select order_id, substr(order_id, 7)::int, 'pending', 'eur', 1, false from payment_transaction
    where order_id is not null order by created_at desc limit ${count} returning id, display_id)
  insert into order_cart (id, order_id, cart_id)
  select 'oc_' || display_id, id, 'cart_' || display_id from known`

/** Drops the indexes of tables, and makes them anew after the work. */
async function withoutIndexes(
  database: Client,
  tables: string[],
  work: () => Promise<void>
): Promise<void> {
  const { rows } = await database.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where i.indrelid = any($1::regclass[]) and not i.indisprimary`,
    [tables]
  )
  for (const { name } of rows) {
    await database.query(`drop index ${name}`)
  }
  await work()
  for (const { definition } of rows) {
    await database.query(definition)
  }
}
