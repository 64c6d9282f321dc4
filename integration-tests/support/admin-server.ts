import { buildAdmin } from "../../demo/launch/admin-build"
import { accounts } from "../setup/accounts"
import { copyDatabase } from "../setup/databases"
import { facts } from "../setup/facts"
import { startMedusa, type RunningMedusa } from "../setup/medusa"
import { testDir } from "../setup/test-dir"
import { announceWebhooks } from "../setup/webhooks"
import { databaseUrlOf } from "./own-server"

export type AdminServer = RunningMedusa & { databaseUrl: string }

/**
 * A Medusa of its own that serves the built admin with the plugin's pages, hears Kustom's webhooks and
 * has a database that no other spec fills. Building takes a minute when the admin has changed.
 */
export async function startAdminServer(name: string): Promise<AdminServer> {
  const database = `payment_${name.replaceAll("-", "_")}`
  await copyDatabase(facts().maintenanceUrl, facts().template, database)
  const databaseUrl = databaseUrlOf(database)
  const { sandboxUrl } = facts()
  await buildAdmin({ databaseUrl, sandboxUrl, port: 9000, shopUrl: "", logs: testDir })
  const medusa = await startMedusa({
    name,
    databaseUrl,
    sandboxUrl,
    env: { ...accounts(), DISABLE_ADMIN: "false" },
  })
  await announceWebhooks(sandboxUrl, medusa.url)
  return { ...medusa, databaseUrl }
}
