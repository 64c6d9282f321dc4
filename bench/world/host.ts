import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { cpus, loadavg, platform, release, totalmem } from "node:os"
import { join } from "node:path"
import { projectRoot } from "../../demo/launch/project"
import type { Client } from "pg"
import { flushesPerSecond } from "./flush"

/** What a figure has to be read with. */
export type HostFacts = [name: string, value: string][]

const SETTINGS = [
  "synchronous_commit",
  "fsync",
  "full_page_writes",
  "shared_buffers",
  "max_connections",
  "commit_delay",
  "wal_level",
  "max_wal_size",
]

/** `redis` as that program tells its version; null when there is none. */
export async function hostFacts(
  db: Client,
  { diskSeconds, redis }: { diskSeconds: number; redis: string | null }
): Promise<HostFacts> {
  const processors = cpus()
  const disk = flushesPerSecond(diskSeconds)
  return [
    ["processor", `${processors.length} × ${processors[0]?.model.trim() ?? "unknown"}`],
    ["memory", `${Math.round(totalmem() / 2 ** 30)} GB`],
    ["system", `${platform()} ${release()}`],
    ["load when it began", loadavg()[0].toFixed(1)],
    [
      "disk",
      `${Math.round(disk.perSecond)} flushes/s (write of 8 KiB and fdatasync, p50 ${disk.p50Ms.toFixed(3)} ms)`,
    ],
    ["Node", process.version],
    ["Postgres", `${await show(db, "server_version")}; ${await settingsOf(db)}`],
    ["Medusa", versionOf("@medusajs/medusa")],
    ["Express, pg", `${versionOf("express")}, ${versionOf("pg")}`],
    ["Redis", redis ?? "none on PATH, so C2 did not run"],
    ["this repository", commit()],
  ]
}

async function settingsOf(db: Client): Promise<string> {
  const settings: string[] = []
  for (const name of SETTINGS) {
    settings.push(`${name} ${await show(db, name)}`)
  }
  return settings.join(", ")
}

async function show(db: Client, name: string): Promise<string> {
  const { rows } = await db.query("select current_setting($1) as value", [name])
  return rows[0].value
}

function versionOf(name: string): string {
  const file = join(projectRoot, "node_modules", name, "package.json")
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version
}

/** The commit that was measured, and whether something had been changed since. */
function commit(): string {
  try {
    const git = (...args: string[]) =>
      execFileSync("git", args, { cwd: projectRoot, stdio: "pipe" }).toString().trim()
    const changed = git("status", "--porcelain", "--", "src", "bench", "package-lock.json")
    return `${git("rev-parse", "--short", "HEAD")}${changed ? " with uncommitted changes" : ""}`
  } catch {
    return "not a Git checkout"
  }
}
