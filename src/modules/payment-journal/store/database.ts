import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Medusa's shared connection (`__pg_connection__`), or a transaction on it. */
export type Database = Pick<Knex, "raw">

/** Runs one statement and returns its rows. Values are always bound, never glued in. */
export async function rows<T>(db: Database, sql: string, bindings: unknown[] = []): Promise<T[]> {
  const result: { rows: T[] } = await db.raw(sql, bindings as Knex.RawBinding[])
  return result.rows
}
