import { existsSync, readFileSync } from "node:fs"

import { buildAdmin } from "./admin-build"
import { openDatabase, type OpenDatabase } from "./database"
import { writeDemoFile } from "./demo-file"
import { migrate, runMedusa, startMedusa } from "./medusa"
import type { RunningChild } from "./processes"
import { startSandboxProcess } from "./sandbox"
import type { SeededShop } from "./seed"
import { addresses, medusaSettings, seedFile, type LaunchSettings } from "./settings"
import { buildShop, startShop } from "./shop"
import { digest, stampsIn } from "./stamps"

/** Tells a person what a long step is at. */
export type Progress = (line: string) => void

/** What tables and links come from. */
const MIGRATED = ["src/modules", "src/links", "medusa-config.ts", "package-lock.json"]

/** What the seeded shop comes from; the configuration decides the payment providers of a region. */
const SEEDED = ["demo/launch/seed", "demo/launch/seed.ts", "medusa-config.ts"]

/**
 * The demo's parts, each startable when those before it are. Steps that are done already return at once.
 * Whatever was started is stopped by `stop`, also when a later part failed.
 */
export function createDemo(settings: LaunchSettings) {
  const { once } = stampsIn(settings.paths.stamps)
  const children: RunningChild[] = []
  const closings: (() => Promise<void>)[] = []
  let database: OpenDatabase | undefined

  const medusa = () => medusaSettings(settings, opened().url)
  const seededShop = (): SeededShop => JSON.parse(readFileSync(seedFile(settings), "utf8"))
  const opened = () => {
    if (!database) {
      throw new Error("The database is not open yet")
    }
    return database
  }

  return {
    children,

    async openDatabase() {
      database = await openDatabase(settings)
    },

    migrate(progress?: Progress) {
      return once("migrated", digest(MIGRATED, [opened().identity]), true, () =>
        migrate(medusa(), progress)
      )
    },

    async seed(progress?: Progress) {
      const facts = seedFile(settings)
      await once("seeded", digest(SEEDED, [opened().identity]), existsSync(facts), () =>
        runMedusa(medusa(), ["exec", "demo/launch/seed.ts", facts], progress)
      )
      const shop = seededShop()
      const { medusa: medusa_url, sandbox: sandbox_url, shop: shop_url } = addresses(settings)
      writeDemoFile(settings.paths.demoFile, { medusa_url, sandbox_url, shop_url, ...shop })
      return shop
    },

    buildAdmin: (progress?: Progress) => buildAdmin(medusa(), progress),

    buildShop: () => buildShop(settings),

    async startSandbox() {
      children.push(await startSandboxProcess(settings))
    },

    async startMedusa() {
      children.push(await startMedusa(medusa()))
    },

    async startShop() {
      const { close } = await startShop(settings, seededShop())
      closings.push(close)
    },

    /** Ends everything, the database last. */
    async stop() {
      await Promise.all([
        ...closings.map((close) => close()),
        ...children.map((child) => child.stop()),
      ])
      await database?.stop()
    },
  }
}

export type Demo = ReturnType<typeof createDemo>
