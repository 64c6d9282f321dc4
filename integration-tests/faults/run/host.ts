import { readFileSync } from "node:fs"
import { cpus, release, totalmem, type as system } from "node:os"
import { join } from "node:path"
import { projectRoot } from "../../../demo/launch/project"
import { facts } from "../../setup/facts"
import { sql } from "../../support/database"

/** On what the results were measured, one line each. */
export async function hostFacts(): Promise<[what: string, fact: string][]> {
  const setting = async (name: string) => {
    const [row] = await sql<Record<string, string>>(`show ${name}`, [], facts().maintenanceUrl)
    return row[name]
  }
  const processors = cpus()
  return [
    ["processors", `${processors.length} × ${processors[0]?.model.trim() ?? "unknown"}`],
    ["memory", `${Math.round(totalmem() / 2 ** 30)} GiB`],
    ["system", `${system()} ${release()}`],
    ["Node", process.versions.node],
    ["Postgres", await setting("server_version")],
    [
      "disk",
      `fsync ${await setting("fsync")}, synchronous_commit ${await setting("synchronous_commit")}, ${await setting("wal_sync_method")}`,
    ],
    ["Medusa", versionOf("@medusajs/medusa")],
  ]
}

function versionOf(name: string): string {
  const file = join(projectRoot, "node_modules", name, "package.json")
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version
}
