import { cpSync, existsSync, rmSync } from "node:fs"
import { join } from "node:path"

import { runMedusa, type MedusaSettings } from "./medusa"
import { projectRoot } from "./project"
import { digest, stampsIn } from "./stamps"

const BUILT = join(projectRoot, ".medusa", "admin")

/** Where `medusa start` looks for it; the place is fixed. */
const SERVED = join(projectRoot, "public", "admin")

/** When none of these changed, neither has the admin. */
const SOURCES = ["src/admin", "medusa-config.ts", "package-lock.json"]

/** Beside the built admin and not in the data folder: all demos of this repository share it. */
const { once } = stampsIn(join(projectRoot, ".medusa", "stamps"))

/**
 * Builds the admin with the plugin's own pages in it, unless that was done before, and puts it where `medusa start`
 * serves it from. `--admin-only` leaves `.medusa/server` alone, which belongs to `npm run build`.
 */
export function buildAdmin(settings: MedusaSettings, onLine?: (line: string) => void) {
  return once("admin", digest(SOURCES), existsSync(join(SERVED, "index.html")), async () => {
    await runMedusa(settings, ["build", "--admin-only", "--no-lint"], onLine)
    rmSync(SERVED, { recursive: true, force: true })
    cpSync(BUILT, SERVED, { recursive: true })
  })
}
