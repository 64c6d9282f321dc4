import { Client } from "pg"

/**
 * Holds back everything that writes to a table, so that a process can be killed at exactly that
 * step. Reading goes on. Returns how to let go.
 */
export async function holdWritesTo(
  table: string,
  databaseUrl: string
): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query("begin")
  await client.query(`lock table ${client.escapeIdentifier(table)} in share mode`)
  return () => client.end()
}
