import { existsSync, mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { RunningPostgres } from "../../demo/launch/postgres"
import { digest, stampsIn } from "../../demo/launch/stamps"
import { copyDatabase, databaseExists } from "../../integration-tests/setup/databases"
import { medusaCommand, ourApp } from "./medusa"
import { benchDir } from "./paths"

const TEMPLATE = "bench_template"
const SEED = "./integration-tests/setup/seed.ts"
const SEEDED = join(benchDir, "seeded.json")

/** Whatever decides what a migrated and seeded database holds. */
const SOURCES = [
  "package-lock.json",
  "medusa-config.ts",
  "src/modules/payment-journal/migrations",
  SEED,
]

/** What the seed has made, as far as the bench needs it. */
export type SeededShop = {
  publishableKey: string
  adminEmail: string
  adminPassword: string
  /** Region ids by currency code. */
  regions: Record<string, string>
  shippingOptionId: string
  variantId: string
}

/**
 * A migrated and seeded database to copy from, kept from run to run as long as nothing that it is
 * made of has changed: migrating takes longer than a short bench.
 */
export async function prepareTemplate(postgres: RunningPostgres): Promise<SeededShop> {
  mkdirSync(benchDir, { recursive: true })
  const maintenanceUrl = postgres.url("postgres")
  const isThere = existsSync(SEEDED) && (await databaseExists(maintenanceUrl, TEMPLATE))
  await stampsIn(benchDir).once("template", digest(SOURCES), isThere, async () => {
    await copyDatabase(maintenanceUrl, "template0", TEMPLATE)
    const databaseUrl = postgres.url(TEMPLATE)
    const settings = { app: ourApp, databaseUrl, stubUrl: "http://localhost:9" }
    await medusaCommand(settings, ["db:migrate", "--execute-safe-links"])
    await medusaCommand(settings, ["exec", SEED, SEEDED])
  })
  return JSON.parse(readFileSync(SEEDED, "utf8")) as SeededShop
}

/** A fresh database of this name. Returns its connection string. */
export async function freshDatabase(postgres: RunningPostgres, name: string): Promise<string> {
  await copyDatabase(postgres.url("postgres"), TEMPLATE, name)
  return postgres.url(name)
}
