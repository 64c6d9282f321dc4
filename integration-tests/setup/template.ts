import { existsSync, mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { startPostgres, type RunningPostgres } from "../../demo/launch/postgres"
import { digest, stampsIn } from "../../demo/launch/stamps"
import { accounts } from "./accounts"
import { copyDatabase, databaseExists } from "./databases"
import type { Facts } from "./facts"
import { medusaCommand } from "./medusa"
import { testDir } from "./test-dir"

const TEMPLATE = "payment_test_template"
const SEEDED = join(testDir, "seeded.json")

/** Whatever decides what a migrated and seeded database holds. */
const SOURCES = [
  "package-lock.json",
  "medusa-config.ts",
  "src/modules/payment-journal/migrations",
  "src/providers",
  "integration-tests/setup/seed.ts",
]

/** What was seeded, and the database that it lies in, for others to be copied from. */
export type Template = {
  postgres: RunningPostgres
  seeded: Facts
  maintenanceUrl: string
  template: string
}

/**
 * A Postgres of the tests' own with a migrated and seeded database, which is made once for as long as
 * its sources stay the same. `durable` is what a shop has; without it the specs are faster.
 */
export async function prepareTemplate({ durable }: { durable: boolean }): Promise<Template> {
  mkdirSync(testDir, { recursive: true })
  const postgres = await startPostgres({ clusterDir: join(testDir, "postgres"), durable })
  const maintenanceUrl = postgres.url("postgres")
  const wanted = digest(SOURCES, [JSON.stringify(accounts())])
  const isThere = existsSync(SEEDED) && (await databaseExists(maintenanceUrl, TEMPLATE))
  await stampsIn(testDir).once("template", wanted, isThere, async () => {
    await copyDatabase(maintenanceUrl, "template0", TEMPLATE)
    const databaseUrl = postgres.url(TEMPLATE)
    const options = { databaseUrl, sandboxUrl: "http://localhost:9", env: accounts() }
    await medusaCommand(["db:migrate"], options)
    await medusaCommand(["exec", "./integration-tests/setup/seed.ts", SEEDED], options)
  })
  const seeded = JSON.parse(readFileSync(SEEDED, "utf8")) as Facts
  return { postgres, seeded, maintenanceUrl, template: TEMPLATE }
}
