import { join } from "node:path"

import { Client } from "pg"

import { startPostgres, createDatabase } from "./postgres"
import type { LaunchSettings } from "./settings"
import { appendFileSync, mkdirSync, rmSync } from "node:fs"

/** A database to use, embedded or the person's own. */
export interface OpenDatabase {
  url: string
  /** Tells databases apart, so that what is done in one is not taken as done in another. */
  identity: string
  stop(): Promise<void>
}

/** Asked for first; any free port otherwise. */
const PREFERRED_PORT = 54320

/** Starts the embedded Postgres, or goes to the one of DATABASE_URL and makes sure that it answers. */
export async function openDatabase(settings: LaunchSettings): Promise<OpenDatabase> {
  if (settings.databaseUrl) {
    await createNamed(settings.databaseUrl)
    return {
      url: settings.databaseUrl,
      identity: await identify(settings.databaseUrl),
      stop: async () => {},
    }
  }
  const log = join(settings.paths.logs, "postgres.log")
  mkdirSync(settings.paths.logs, { recursive: true })
  rmSync(log, { force: true })
  const postgres = await startPostgres({
    clusterDir: settings.paths.postgres,
    preferredPort: PREFERRED_PORT,
    onLog: (text) => appendFileSync(log, text),
  })
  await postgres.createDatabase("medusa")
  return { url: postgres.url(), identity: await identify(postgres.url()), stop: postgres.stop }
}

/** Medusa does not create its database, and waits for minutes when there is none. */
async function createNamed(url: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  try {
    await identify(url)
  } catch (error) {
    if (isMissingDatabase(error)) {
      const maintenance = new URL(url)
      maintenance.pathname = "/postgres"
      return createDatabase(maintenance.href, name)
    }
    const why = error instanceof Error ? error.message || String(error) : String(error)
    throw new Error(`The Postgres of DATABASE_URL does not answer: ${why}`)
  }
}

/** SQLSTATE 3D000: invalid_catalog_name. */
const isMissingDatabase = (error: unknown) =>
  typeof error === "object" && error !== null && "code" in error && error.code === "3D000"

async function identify(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select system_identifier || '/' || oid as identity
         from pg_control_system(), pg_database where datname = current_database()`
    )
    return rows[0].identity
  } finally {
    await client.end()
  }
}
