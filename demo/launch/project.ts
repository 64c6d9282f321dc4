import { join, resolve } from "node:path"

/** Absolute path of the repository: what every script of the demo runs in, wherever it is called from. */
export const projectRoot = resolve(__dirname, "..", "..")

/** Where the demo keeps what it must remember between two starts. */
export interface DataPaths {
  root: string
  /** Postgres' own cluster. */
  postgres: string
  /** One file per process that the demo starts. */
  logs: string
  /** What is already done (migrations, admin build, seed), one file each. */
  stamps: string
  /** Addresses, keys and ids of the running shop, see `demo-file.ts`. */
  demoFile: string
  /** The process id of the launcher that owns this folder. */
  lockFile: string
}

/** The places below one data folder (`DATA_DIR`, `.data` by default). */
export function dataPaths(dataDir: string): DataPaths {
  const root = resolve(projectRoot, dataDir)
  return {
    root,
    postgres: join(root, "postgres"),
    logs: join(root, "logs"),
    stamps: join(root, "stamps"),
    demoFile: join(root, "demo.json"),
    lockFile: join(root, "launcher.pid"),
  }
}
