import { Client } from "pg"

/** Makes `name` a fresh copy of `template`, which nobody may be connected to. Returns nothing. */
export async function copyDatabase(
  maintenanceUrl: string,
  template: string,
  name: string
): Promise<void> {
  const client = new Client({ connectionString: maintenanceUrl })
  await client.connect()
  try {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
    await client.query(
      `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)}`
    )
  } finally {
    await client.end()
  }
}

/** Whether the cluster holds a database of this name. */
export async function databaseExists(maintenanceUrl: string, name: string): Promise<boolean> {
  const client = new Client({ connectionString: maintenanceUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name])
    return rowCount === 1
  } finally {
    await client.end()
  }
}
