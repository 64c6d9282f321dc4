import { execFileSync } from "node:child_process"
import { dirname } from "node:path"
import { statSync } from "node:fs"

/** Ids of the system user that a process runs as. */
export interface SystemUser {
  uid: number
  gid: number
}

/** Accounts that a Unix system has anyway, the fitting one first. */
const CANDIDATES = ["postgres", "nobody"]

/**
 * Who Postgres has to run as. It refuses to run as root, so a root user (a container, mostly) lends it
 * an account that already exists; nothing is added to the system.
 * @returns undefined when it can simply run as the current user
 */
export function postgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) {
    return undefined
  }
  for (const name of CANDIDATES) {
    const user = lookUp(name)
    if (user) {
      return user
    }
  }
  throw new Error(
    "Postgres cannot run as root and this system has no user named postgres or nobody. " +
      "Run the demo as an ordinary user, or set DATABASE_URL to a Postgres of your own."
  )
}

/** Whether a user may walk down to a path: each folder above it must let the user pass. */
export function canReach(path: string, user: SystemUser): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) {
      return false
    }
    if (folder === dirname(folder)) {
      return true
    }
  }
}

function lookUp(name: string): SystemUser | undefined {
  try {
    const read = (flag: string) =>
      Number(execFileSync("id", [flag, name], { stdio: "pipe" }).toString())
    return { uid: read("-u"), gid: read("-g") }
  } catch {
    return undefined
  }
}
