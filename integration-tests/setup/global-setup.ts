import { mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { startPostgres } from "../../demo/launch/postgres"
import { accounts } from "./accounts"
import { copyDatabase } from "./databases"
import { publishFacts } from "./facts"
import { medusaCommand, startMedusa } from "./medusa"
import { startSandboxProcess } from "./sandbox"
import { servers } from "./servers"
import { testDir } from "./test-dir"

const TEMPLATE = "payment_test_template"
const SEEDED = join(testDir, "seeded.json")

/** A real Postgres, a real Medusa and the sandbox, started once for all specs. */
export default async function globalSetup(): Promise<void> {
  mkdirSync(testDir, { recursive: true })
  const postgres = await startPostgres({ clusterDir: join(testDir, "postgres"), durable: false })
  const sandbox = await startSandboxProcess()
  servers.push(
    () => sandbox.kill(),
    () => postgres.stop()
  )

  const template = postgres.url(TEMPLATE)
  await copyDatabase(postgres.url("postgres"), "template0", TEMPLATE)
  const options = { databaseUrl: template, sandboxUrl: sandbox.url, env: accounts() }
  await medusaCommand(["db:migrate"], options)
  await medusaCommand(["exec", "./integration-tests/setup/seed.ts", SEEDED], options)

  const databaseUrl = postgres.url("payment_test")
  await copyDatabase(postgres.url("postgres"), TEMPLATE, "payment_test")
  const medusa = await startMedusa({
    name: "medusa",
    databaseUrl,
    sandboxUrl: sandbox.url,
    env: accounts(),
  })
  servers.unshift(() => medusa.kill())
  publishFacts({
    ...JSON.parse(readFileSync(SEEDED, "utf8")),
    medusaUrl: medusa.url,
    sandboxUrl: sandbox.url,
    databaseUrl,
    maintenanceUrl: postgres.url("postgres"),
    template: TEMPLATE,
  })
}
