import { Pool } from "pg"
import { facts } from "../setup/facts"

const pools = new Map<string, Pool>()

/** Reads a database directly: the journal and Medusa's own tables are what the specs believe. */
export async function sql<T>(
  text: string,
  values: unknown[] = [],
  url = facts().databaseUrl
): Promise<T[]> {
  let pool = pools.get(url)
  if (!pool) {
    pool = new Pool({ connectionString: url, max: 2 })
    // A test may drop the database under an idle connection.
    pool.on("error", () => undefined)
    pools.set(url, pool)
  }
  return (await pool.query(text, values)).rows as T[]
}

/** Ends every connection that `sql` has opened; `setup/connections.ts` does so after each spec. */
export async function closeConnections(): Promise<void> {
  await Promise.all([...pools.values()].map((pool) => pool.end()))
  pools.clear()
}
