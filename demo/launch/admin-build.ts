import { cpSync, existsSync, rmSync } from "node:fs"
import { join } from "node:path"

import { runMedusa, type MedusaSettings } from "./medusa"
import { projectRoot } from "./project"

const BUILT = join(projectRoot, ".medusa", "admin")
/** Where `medusa start` looks for it; the place is fixed. */
const SERVED = join(projectRoot, "public", "admin")

/** What the built admin depends on: when none of it changed, neither has the admin. */
export const adminSources = ["src/admin", "medusa-config.ts", "package-lock.json"]

/** Whether there is an admin to serve at all. */
export const hasBuiltAdmin = () => existsSync(join(SERVED, "index.html"))

/**
 * Builds the admin with the plugin's own pages in it, and puts it where `medusa start` serves it from.
 * `--admin-only` leaves `.medusa/server` alone, which belongs to `npm run build`.
 */
export async function buildAdmin(settings: MedusaSettings, onLine?: (line: string) => void) {
  await runMedusa(settings, ["build", "--admin-only", "--no-lint"], onLine)
  rmSync(SERVED, { recursive: true, force: true })
  cpSync(BUILT, SERVED, { recursive: true })
}
