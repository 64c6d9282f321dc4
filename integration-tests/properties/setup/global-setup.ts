import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { startPostgres } from "../../../demo/launch/postgres"
import { copyDatabase } from "../../setup/databases"
import { servers } from "../../setup/servers"
import { testDir } from "../../setup/test-dir"
import { migrateJournal } from "./journal-database"
import { publishJournal } from "./journal-facts"

const TEMPLATE = "payment_journal_template"

/** A Postgres of its own with the journal's tables: sequences need no Medusa and no sandbox. */
export default async function globalSetup(): Promise<void> {
  mkdirSync(testDir, { recursive: true })
  const postgres = await startPostgres({ clusterDir: join(testDir, "properties"), durable: false })
  servers.push(() => postgres.stop())
  const url = postgres.url("postgres")
  await copyDatabase(url, "template0", TEMPLATE)
  await migrateJournal(postgres.url(TEMPLATE))
  publishJournal({ url, template: TEMPLATE })
}
