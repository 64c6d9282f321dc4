import type { Client } from "pg"

/** Milliseconds between two looks into the database; the precision of what is found there. */
const LOOK_MS = 4

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
    patience
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
