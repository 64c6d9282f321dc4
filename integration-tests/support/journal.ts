import { sql } from "./database"
import { eventually } from "./eventually"

export type TransactionRow = {
  id: string
  account: string
  session_id: string
  cart_id: string | null
  order_id: string | null
  reference: string
  gateway_id: string | null
  amount: string
  captured_amount: string
  refunded_amount: string
  state: string
  attention: string | null
  attention_details: Record<string, unknown> | null
  attention_handled_at: Date | null
  next_inquiry_at: Date | null
  inquiries: number
  settled_at: Date | null
  session_deleted_at: Date | null
  refund_pending_at: Date | null
  attempt: number
  capture_details: Record<string, unknown> | null
  refund_details: Record<string, unknown> | null
  expires_at: Date | null
  announced_at: Date | null
}

export type CallbackRow = {
  id: string
  transaction_id: string | null
  channel: string
  label: string
  authenticity: string
  cause: string | null
  status: string
  result: string | null
  deliveries: number
  attempts: number
  body_base64: string
  headers: Record<string, unknown>
  query: string
}

export async function transactionOf(txnId: string, url?: string): Promise<TransactionRow> {
  const [row] = await sql<TransactionRow>(
    "select * from payment_transaction where id = $1",
    [txnId],
    url
  )
  return row
}

export function callbacksOf(txnId: string, url?: string): Promise<CallbackRow[]> {
  return sql(
    "select * from payment_callback where transaction_id = $1 order by received_at",
    [txnId],
    url
  )
}

export function eventsOf(
  txnId: string,
  url?: string
): Promise<{ name: string; cause: string | null; details: unknown }[]> {
  return sql(
    "select * from payment_event where transaction_id = $1 order by created_at",
    [txnId],
    url
  )
}

/** Waits until the transaction is in this state and Medusa has followed. */
export function untilSettled(
  txnId: string,
  state: string,
  url?: string,
  deadlineMs?: number
): Promise<TransactionRow> {
  return eventually(
    async () => {
      const row = await transactionOf(txnId, url)
      return row.state === state && row.settled_at ? row : null
    },
    `transaction ${txnId} settled as ${state}`,
    deadlineMs
  )
}

/** Waits until the schedule asks about the transaction now and then at most; it follows the state by a moment. */
export function untilAtRest(txnId: string, url?: string): Promise<TransactionRow> {
  return eventually(async () => {
    const row = await transactionOf(txnId, url)
    const { next_inquiry_at: next } = row
    return next === null || next.getTime() > Date.now() + 3_600_000 ? row : null
  }, `transaction ${txnId} is asked about now and then at most`)
}

/** The row is as it was; that the announcer looks at it when its time has come says nothing. */
export async function expectAsItWas(before: TransactionRow, url?: string): Promise<void> {
  const row = await transactionOf(before.id, url)
  expect(row).toEqual({ ...before, announced_at: row.announced_at })
}

/** Waits until the journal knows the transaction in this state, whatever Medusa does about it. */
export function untilState(txnId: string, state: string, url?: string): Promise<TransactionRow> {
  return eventually(async () => {
    const row = await transactionOf(txnId, url)
    return row.state === state ? row : null
  }, `transaction ${txnId} is ${state}`)
}

/** Waits until a person is asked to look. */
export function untilAttention(
  txnId: string,
  url?: string,
  deadlineMs?: number
): Promise<TransactionRow> {
  return eventually(
    async () => {
      const row = await transactionOf(txnId, url)
      return row.attention ? row : null
    },
    `transaction ${txnId} needs a person`,
    deadlineMs
  )
}

/** Waits until every callback of a transaction has been worked on to its end. */
export function untilWorkedOff(txnId: string, count = 1, url?: string): Promise<CallbackRow[]> {
  return eventually(async () => {
    const rows = await callbacksOf(txnId, url)
    return rows.length >= count &&
      rows.every(({ status }) => ["done", "ignored", "failed"].includes(status))
      ? rows
      : null
  }, `${count} callbacks of ${txnId} worked off`)
}

export type Outcome = { orders: string[]; payments: number; captures: string[] }

/** What Medusa itself holds for a cart: orders, payments and captured amounts, from its own tables. */
export async function outcomeOf(cartId: string, url?: string): Promise<Outcome> {
  const orders = await sql<{ order_id: string }>(
    "select order_id from order_cart where cart_id = $1 and deleted_at is null",
    [cartId],
    url
  )
  const payments = await sql<{ id: string; captured: string | null }>(
    `select p.id, c.amount::text as captured from cart_payment_collection l
       join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
       left join capture c on c.payment_id = p.id and c.deleted_at is null
     where l.cart_id = $1 and l.deleted_at is null`,
    [cartId],
    url
  )
  return {
    orders: orders.map(({ order_id }) => order_id),
    payments: new Set(payments.map(({ id }) => id)).size,
    captures: payments.flatMap(({ captured }) => (captured ? [captured] : [])),
  }
}

/** One order, one payment, one capture of the whole amount: what a paid cart must have. */
export async function expectPaidOnce(
  cartId: string,
  amount = "128.4",
  url?: string
): Promise<Outcome> {
  const outcome = await outcomeOf(cartId, url)
  expect(outcome).toEqual({ orders: [expect.any(String)], payments: 1, captures: [amount] })
  return outcome
}

/** One order, one payment, nothing captured: what an authorized cart must have. */
export async function expectAuthorizedOnce(cartId: string, url?: string): Promise<Outcome> {
  const outcome = await outcomeOf(cartId, url)
  expect(outcome).toEqual({ orders: [expect.any(String)], payments: 1, captures: [] })
  return outcome
}

/** No order and no payment: what an unpaid cart must have. */
export async function expectUnpaid(cartId: string, url?: string): Promise<void> {
  expect(await outcomeOf(cartId, url)).toEqual({ orders: [], payments: 0, captures: [] })
}
