import { createHash } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { rows, type Database } from "./database"

/**
 * SQLSTATEs of a statement that is not where it was prepared, of one that is there already, and of a
 * plan whose columns a migration has changed meanwhile.
 */
const LOST = ["26000", "42P05", "0A000"]

/** Databases that have lost a statement: behind a pooler that changes connections, for one. */
const forgetful = new WeakSet<Database>()

/** A name is a digest, so that one name means one text on every connection, of any version. */
const names = new Map<string, string>()

/**
 * Runs one statement that each connection parses and plans once and then only executes. For a long
 * statement that runs often and is one of few texts, since every text stays on its connection.
 *
 * Some poolers (PgBouncer before 1.21 in transaction mode) know nothing of prepared statements. They
 * fail before anything is executed, and from then on it is sent whole, as `rows` does.
 */
export async function preparedRows<T>(
  db: Database,
  sql: string,
  bindings: unknown[]
): Promise<T[]> {
  if (forgetful.has(db)) {
    return rows<T>(db, sql, bindings)
  }
  try {
    const statement = db.raw(sql, bindings as Knex.RawBinding[])
    const result: { rows: T[] } = await statement.options({ name: nameOf(sql) })
    return result.rows
  } catch (error) {
    if (!LOST.includes(String((error as { code?: unknown } | null)?.code))) {
      throw error
    }
    forgetful.add(db)
    return rows<T>(db, sql, bindings)
  }
}

function nameOf(sql: string): string {
  let name = names.get(sql)
  if (name === undefined) {
    name = `payment_${createHash("sha256").update(sql).digest("hex").slice(0, 32)}`
    names.set(sql, name)
  }
  return name
}
