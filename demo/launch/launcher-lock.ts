import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"

import { commandLineOf } from "./command-line-of"
import type { DataPaths } from "./project"

/**
 * Makes this process the only launcher of a data folder; a lock that a killed launcher left is taken over.
 * @returns gives the folder back
 * @throws when another launcher runs there
 */
export function lockDataFolder(paths: DataPaths): () => void {
  const owner = existsSync(paths.lockFile) ? Number(readFileSync(paths.lockFile, "utf8")) : 0
  if (owner && owner !== process.pid && commandLineOf(owner)?.includes("demo/launch")) {
    throw new Error(
      `The demo already runs with the data in ${paths.root} (process ${owner}). ` +
        "Use that one, stop it with Ctrl-C, or give this one its own: DATA_DIR=.data2 npm start"
    )
  }
  mkdirSync(paths.root, { recursive: true })
  writeFileSync(paths.lockFile, String(process.pid))
  const release = () => rmSync(paths.lockFile, { force: true })
  process.once("exit", release)
  return release
}
