import { existsSync, mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { startPostgres } from "../../demo/launch/postgres"
import { digest, stampsIn } from "../../demo/launch/stamps"
import { accounts } from "./accounts"
import { copyDatabase, databaseExists } from "./databases"
import { publishFacts, type Facts } from "./facts"
import { medusaCommand, startMedusa } from "./medusa"
import { startSandboxProcess } from "./sandbox"
import { servers } from "./servers"
import { announceWebhooks } from "./webhooks"
import { testDir } from "./test-dir"

const TEMPLATE = "payment_test_template"
const SEEDED = join(testDir, "seeded.json")

/** What the template is made of: unchanged, the one of the run before serves again. */
const INGREDIENTS = [
  "src/modules/payment-journal/migrations",
  "medusa-config.ts",
  "integration-tests/setup",
  "package-lock.json",
]

/**
 * A real Postgres, and for each worker a real Medusa and a sandbox of its own: a fault that one spec
 * sets, or a queue that it fills, is never met by another worker's spec.
 */
export default async function globalSetup({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  mkdirSync(testDir, { recursive: true })
  const postgres = await startPostgres({ clusterDir: join(testDir, "postgres"), durable: false })
  servers.push(() => postgres.stop())
  const maintenanceUrl = postgres.url("postgres")

  const template = postgres.url(TEMPLATE)
  const isThere = existsSync(SEEDED) && (await databaseExists(maintenanceUrl, TEMPLATE))
  await stampsIn(testDir).once("template", digest(INGREDIENTS), isThere, async () => {
    await copyDatabase(maintenanceUrl, "template0", TEMPLATE)
    const options = { databaseUrl: template, sandboxUrl: "http://localhost:9", env: accounts() }
    await medusaCommand(["db:migrate"], options)
    await medusaCommand(["exec", "./integration-tests/setup/seed.ts", SEEDED], options)
  })
  const seeded = JSON.parse(readFileSync(SEEDED, "utf8")) as Facts

  const startWorld = async (worker: number): Promise<Facts> => {
    const database = `payment_test_${worker}`
    await copyDatabase(maintenanceUrl, TEMPLATE, database)
    const sandbox = await startSandboxProcess(`sandbox-${worker}`)
    servers.unshift(() => sandbox.kill())
    const databaseUrl = postgres.url(database)
    const medusa = await startMedusa({
      name: `medusa-${worker}`,
      databaseUrl,
      sandboxUrl: sandbox.url,
      env: accounts(),
    })
    servers.unshift(() => medusa.kill())
    await announceWebhooks(sandbox.url, medusa.url)
    return {
      ...seeded,
      medusaUrl: medusa.url,
      sandboxUrl: sandbox.url,
      databaseUrl,
      maintenanceUrl,
      template: TEMPLATE,
    }
  }
  const workers = Array.from({ length: maxWorkers }, (_, index) => index + 1)
  publishFacts(await Promise.all(workers.map(startWorld)))
}
