import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { RunningPostgres } from "../../demo/launch/postgres"
import { projectRoot } from "../../demo/launch/project"
import { copyDatabase } from "../../integration-tests/setup/databases"
import { medusaCommand, ourApp } from "./medusa"
import { benchDir } from "./paths"

const TEMPLATE = "bench_template"
const SEED = "./integration-tests/setup/seed.ts"
const stampFile = join(benchDir, "template.json")

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
  const wanted = fingerprint()
  if (existsSync(stampFile)) {
    const { made, shop } = JSON.parse(readFileSync(stampFile, "utf8"))
    if (made === wanted) {
      return shop
    }
  }
  await copyDatabase(postgres.url("postgres"), "template0", TEMPLATE)
  const settings = {
    app: ourApp,
    databaseUrl: postgres.url(TEMPLATE),
    stubUrl: "http://localhost:9",
  }
  await medusaCommand(settings, ["db:migrate", "--execute-safe-links"])
  const seeded = join(benchDir, "seeded.json")
  await medusaCommand(settings, ["exec", SEED, seeded])
  const shop = JSON.parse(readFileSync(seeded, "utf8")) as SeededShop
  writeFileSync(stampFile, JSON.stringify({ made: wanted, shop }))
  return shop
}

/** A fresh database of this name. Returns its connection string. */
export async function freshDatabase(postgres: RunningPostgres, name: string): Promise<string> {
  await copyDatabase(postgres.url("postgres"), TEMPLATE, name)
  return postgres.url(name)
}

function fingerprint(): string {
  const migrations = join(projectRoot, "src/modules/payment-journal/migrations")
  const files = [
    ...readdirSync(migrations).map((file) => join(migrations, file)),
    join(projectRoot, SEED),
    join(projectRoot, "node_modules/@medusajs/medusa/package.json"),
  ]
  const hash = createHash("sha256")
  for (const file of files.sort()) {
    hash.update(readFileSync(file))
  }
  return hash.digest("hex")
}
