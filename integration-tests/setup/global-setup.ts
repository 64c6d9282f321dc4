import { accounts } from "./accounts"
import { copyDatabase } from "./databases"
import { publishFacts, type Facts } from "./facts"
import { startMedusa } from "./medusa"
import { startSandboxProcess } from "./sandbox"
import { servers } from "./servers"
import { prepareTemplate } from "./template"
import { announceWebhooks } from "./webhooks"

/**
 * A real Postgres, and for each worker a real Medusa and a sandbox of its own: a fault that one spec
 * sets, or a queue that it fills, is never met by another worker's spec.
 */
export default async function globalSetup({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  const { postgres, seeded, maintenanceUrl, template } = await prepareTemplate({ durable: false })
  servers.push(() => postgres.stop())

  const startWorld = async (worker: number): Promise<Facts> => {
    const database = `payment_test_${worker}`
    await copyDatabase(maintenanceUrl, template, database)
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
      template,
    }
  }
  const workers = Array.from({ length: maxWorkers }, (_, index) => index + 1)
  publishFacts(await Promise.all(workers.map(startWorld)))
}
