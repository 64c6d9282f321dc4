import { join } from "node:path"
import type { Logger } from "@medusajs/framework/types"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { projectRoot } from "../../../demo/launch/project"
import { PAYMENT_JOURNAL_MODULE } from "../../../src/modules/payment-journal"

const MIGRATIONS = join(projectRoot, "src", "modules", "payment-journal", "migrations")

const silent = { info() {}, error() {} } as unknown as Logger

/** Makes the journal's tables, and nothing of Medusa's, as `medusa db:migrate` does. */
export async function migrateJournal(clientUrl: string): Promise<void> {
  const migrate = ModulesSdkUtils.buildMigrationScript({
    moduleName: PAYMENT_JOURNAL_MODULE,
    pathToMigrations: MIGRATIONS,
  })
  await migrate({ options: { database: { clientUrl } }, logger: silent })
}
