import { join } from "node:path"
import { Client } from "pg"
import { adminLogin } from "../../demo/launch/seed/admin-user"
import { migrate, runMedusa, startMedusa, type MedusaSettings } from "../../demo/launch/medusa"
import { freePort } from "../../demo/launch/ports"
import { startPostgres } from "../../demo/launch/postgres"
import { dataPaths } from "../../demo/launch/project"
import { seedJournal } from "./seed-journal"

const DATABASE = "payment_bench_admin"

export type World = {
  url: string
  /** Of the signed-in merchant. */
  token: string
  database: Client
  stop(): Promise<void>
}

/** A Postgres and a Medusa of their own, with a journal of so many callbacks. */
export async function startWorld(callbacks: number, say: (line: string) => void): Promise<World> {
  const { root, logs } = dataPaths(".data/bench-admin")
  const postgres = await startPostgres({ clusterDir: join(root, "postgres"), durable: false })
  const maintenance = new Client({ connectionString: postgres.url("postgres") })
  await maintenance.connect()
  await maintenance.query(`drop database if exists ${DATABASE} with (force)`)
  await maintenance.end()
  await postgres.createDatabase(DATABASE)
  const settings: MedusaSettings = {
    databaseUrl: postgres.url(DATABASE),
    port: await freePort(),
    // Nothing is due in the journal, so nobody is asked.
    sandboxUrl: "http://localhost:9",
    shopUrl: "http://localhost:9",
    logs,
    env: { DISABLE_ADMIN: "true", LOG_LEVEL: "warn" },
  }
  say("Migrating")
  await migrate(settings)
  const { email, password } = adminLogin
  await runMedusa(settings, ["user", "--email", email, "--password", password])
  const database = new Client({ connectionString: settings.databaseUrl })
  await database.connect()
  say(`Seeding ${callbacks.toLocaleString("en")} callbacks`)
  await seedJournal(database, callbacks)
  say("Starting Medusa")
  const medusa = await startMedusa(settings, "bench-admin")
  return {
    url: medusa.url,
    token: await logIn(medusa.url),
    database,
    async stop() {
      await database.end()
      await medusa.stop()
      await postgres.stop()
    },
  }
}

async function logIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(adminLogin),
  })
  if (!answer.ok) {
    throw new Error(`The merchant could not log in: ${answer.status} ${await answer.text()}`)
  }
  return ((await answer.json()) as { token: string }).token
}
