import type { Client } from "pg"

/** Callbacks that a payment has on average. */
const PER_PAYMENT = 4

/** Rows written by one statement. */
const BATCH = 50_000

/**
 * Fills a journal with the past: settled payments of two years, `callbacks` messages about them and
 * a timeline of events, all of one account. Statistics are up to date afterwards, as autovacuum keeps them.
 */
export async function writeHistory(db: Client, callbacks: number): Promise<void> {
  const payments = Math.ceil(callbacks / PER_PAYMENT)
  for (let from = 1; from <= payments; from += BATCH) {
    await db.query(PAYMENTS, [from, Math.min(from + BATCH - 1, payments)])
  }
  for (let from = 1; from <= callbacks; from += BATCH) {
    const range = [from, Math.min(from + BATCH - 1, callbacks), callbacks]
    await db.query(CALLBACKS, range)
    await db.query(EVENTS, range)
  }
  for (const table of ["payment_transaction", "payment_callback", "payment_event"]) {
    await db.query(`vacuum analyze ${table}`)
  }
}

/** Base32 letters, as real ids have, out of a number. */
const idOf = (prefix: string, number: string) =>
  `'${prefix}_' || left(translate(md5('${prefix}' || (${number})), '0189', 'ghij'), 26)`

const PAYMENTS = `
  insert into payment_transaction (id, account, gateway, session_id, payment_collection_id, cart_id, order_id,
    reference, gateway_id, currency_code, exponent, amount, authorized_amount, captured_amount, refunded_amount,
    state, opened_at, settled_at, created_at, updated_at, announced_at)
  select ${idOf("txn", "n")}, 'syok2pay_main', 'syok2pay', 'payses_old_' || n, 'pay_col_old_' || n, 'cart_old_' || n,
    'order_old_' || n, 'OLD' || n, 'TX-OLD' || n, 'MYR', 2, '128.40', '128.40', '128.40', '0.00', 'captured',
    now() - interval '1 day', now() - interval '1 day', now() - interval '2 days', now(), now()
  from generate_series($1::int, $2::int) n`

/** The newest is a minute old, the oldest two years. */
const AT = `now() - interval '1 minute' - (interval '730 days' * ($3::float - n) / $3)`

const CALLBACKS = `
  insert into payment_callback (id, account, transaction_id, channel, label, authenticity, secret, status, result,
    attempts, fence, dedupe_key, claimed_state, warnings, method, query, headers, body_base64, answer_status,
    answer_body, received_at, settled_at, created_at)
  select ${idOf("pcb", "n")}, 'syok2pay_main', ${idOf("txn", `1 + n / ${PER_PAYMENT}`)}, 'server', 'SUCCESS', 'verified', 0,
    'done', 'captured', 1, 1, 'old:' || n, 'captured', '[]', 'POST', '', '{"content-type": "application/json"}',
    repeat('QUJD', 90), 200, '{"success":true}', ${AT}, ${AT}, ${AT}
  from generate_series($1::int, $2::int) n`

const EVENTS = `
  insert into payment_event (id, transaction_id, name, from_state, to_state, amount, cause, created_at)
  select ${idOf("pev", "n")}, ${idOf("txn", `1 + n / ${PER_PAYMENT}`)}, 'state_changed', 'pending', 'captured', '128.40',
    'inquiry', ${AT}
  from generate_series($1::int, $2::int) n`
