import { Client } from "pg"
import { facts } from "../setup/facts"

/** Holds back everything that would change one row. Reading goes on. Returns how to let go. */
export async function holdRow(
  table: string,
  id: string,
  databaseUrl = facts().databaseUrl
): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query("begin")
  await client.query(`select 1 from ${client.escapeIdentifier(table)} where id = $1 for update`, [
    id,
  ])
  return () => client.end()
}
