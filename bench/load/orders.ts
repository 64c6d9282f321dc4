import type { Client } from "pg"

/** Milliseconds between two looks for one order; the precision of what is found there. */
const LOOK_MS = 4

/** The same for many: a look costs Postgres something, and is to cost nothing beside what it times. */
const LOOK_AT_ALL_MS = 100

/** Milliseconds after which an order counts as never placed. */
const PATIENCE_MS = 180_000

/** Waits until this cart has its order, committed. Returns when that was seen (`performance.now`). */
export async function untilOrdered(db: Client, cartId: string): Promise<number> {
  await until(async () => (await ordersOf(db, cartId)) > 0, `cart ${cartId} has no order`)
  return performance.now()
}

/** Waits until all copies of a cart numbered in this range have one. Returns when that was seen. */
export async function untilAllOrdered(
  db: Client,
  cartIds: string[],
  patience = PATIENCE_MS
): Promise<number> {
  await until(
    async () => (await ordered(db, cartIds)) >= cartIds.length,
    "orders are missing",
    patience,
    LOOK_AT_ALL_MS
  )
  return performance.now()
}

/** Carts of these that have an order. Throws when one has two. */
export async function ordered(db: Client, cartIds: string[]): Promise<number> {
  const { rows } = await db.query(
    `select count(*)::int as orders, count(distinct cart_id)::int as carts
     from order_cart where cart_id = any($1) and deleted_at is null`,
    [cartIds]
  )
  const [{ orders, carts }] = rows
  if (orders !== carts) {
    throw new Error(`${orders} orders for ${carts} carts: a cart was ordered twice`)
  }
  return carts
}

async function ordersOf(db: Client, cartId: string): Promise<number> {
  const { rows } = await db.query(
    "select 1 from order_cart where cart_id = $1 and deleted_at is null",
    [cartId]
  )
  return rows.length
}

/** Waits until this session's payment is captured: Medusa goes on after the order stands. */
export async function untilCaptured(db: Client, sessionId: string): Promise<void> {
  await until(async () => {
    const { rows } = await db.query(
      "select 1 from payment where payment_session_id = $1 and captured_at is not null",
      [sessionId]
    )
    return rows.length > 0
  }, `session ${sessionId} is not captured`)
}

/** Looks until something is so. Throws when it never is. */
export async function until(
  isSo: () => Promise<boolean>,
  problem: string,
  patience = PATIENCE_MS,
  pause = LOOK_MS
): Promise<void> {
  const end = performance.now() + patience
  while (!(await isSo())) {
    if (performance.now() > end) {
      throw new Error(`After ${patience / 1000} s ${problem}`)
    }
    await new Promise((done) => setTimeout(done, pause))
  }
}
