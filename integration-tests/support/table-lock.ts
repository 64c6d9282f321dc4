import { Client } from "pg"

/**
 * Holds back everything that writes to a table, so that a process can be killed at exactly that
 * step. Reading goes on. Returns how to let go.
 */
export function holdWritesTo(table: string, databaseUrl: string): Promise<() => Promise<void>> {
  return hold(table, databaseUrl, "share")
}

/** The same for everything that reads a table too. */
export function holdReadsOf(table: string, databaseUrl: string): Promise<() => Promise<void>> {
  return hold(table, databaseUrl, "access exclusive")
}

async function hold(
  table: string,
  databaseUrl: string,
  mode: "share" | "access exclusive"
): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query("begin")
  await client.query(`lock table ${client.escapeIdentifier(table)} in ${mode} mode`)
  return () => client.end()
}
