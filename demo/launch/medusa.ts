import { join } from "node:path"

import { startNode, untilAnswering, type RunningChild } from "./processes"
import { projectRoot } from "./project"
import { onLeash, run } from "./run"

/** What Medusa needs to know to run somewhere; used by the demo and by tests that start a process of their own. */
export interface MedusaSettings {
  databaseUrl: string
  redisUrl?: string
  /** Medusa's own port; also decides the addresses that gateways call back. */
  port: number
  sandboxUrl: string
  /** Origin of the shop, the only one that may call the store API from a browser. */
  shopUrl: string
  /** Folder for log files. */
  logs: string
  /** Whatever else `medusa-config.ts` reads. */
  env?: NodeJS.ProcessEnv
}

export interface RunningMedusa extends RunningChild {
  /** `http://localhost:<port>` */
  url: string
}

const cli = join(projectRoot, "node_modules", "@medusajs", "cli", "cli.js")
const START_DEADLINE_MS = 120_000

/** Where this Medusa is reached. */
export const medusaUrl = ({ port }: Pick<MedusaSettings, "port">) => `http://localhost:${port}`

/**
 * The environment of every Medusa command.
 *
 * NODE_ENV is neither of Medusa's two: `production` would send its session cookie over https only, `development`
 * would compile the admin on every visit instead of serving the built one.
 */
export function medusaEnv(settings: MedusaSettings): NodeJS.ProcessEnv {
  const url = medusaUrl(settings)
  return {
    ...process.env,
    NODE_ENV: "demo",
    MEDUSA_DISABLE_TELEMETRY: "true",
    DATABASE_URL: settings.databaseUrl,
    REDIS_URL: settings.redisUrl ?? "",
    PORT: String(settings.port),
    PUBLIC_URL: url,
    SANDBOX_URL: settings.sandboxUrl,
    STOREFRONT_URL: settings.shopUrl,
    STORE_CORS: `${settings.shopUrl},${url}`,
    ADMIN_CORS: url,
    AUTH_CORS: `${settings.shopUrl},${url}`,
    ...settings.env,
  }
}

/**
 * Runs one Medusa command to its end in the repository, TypeScript sources as they are (the CLI registers ts-node
 * with swc).
 * @throws with the end of its output
 */
export function runMedusa(
  settings: MedusaSettings,
  args: string[],
  onLine?: (line: string) => void
): Promise<string> {
  return run(process.execPath, [...onLeash, cli, ...args], {
    cwd: projectRoot,
    env: medusaEnv(settings),
    onLine: onLine && ((line) => onLine(readableLine(line))),
  })
}

/** Creates and updates all tables and links. */
export async function migrate(settings: MedusaSettings, onLine?: (line: string) => void) {
  await runMedusa(settings, ["db:migrate", "--execute-safe-links", "--execute-safe-search"], onLine)
}

/** Starts Medusa from its TypeScript sources, without watching them, and waits until it takes requests. */
export async function startMedusa(
  settings: MedusaSettings,
  name = "medusa"
): Promise<RunningMedusa> {
  const child = startNode({
    name: "Medusa",
    args: [cli, "start"],
    env: medusaEnv(settings),
    logFile: join(settings.logs, `${name}.log`),
  })
  const url = medusaUrl(settings)
  try {
    await untilAnswering(child, `${url}/health`, START_DEADLINE_MS)
  } catch (error) {
    await child.stop()
    throw error
  }
  return { ...child, url }
}

/** Medusa logs JSON lines outside of development; a person wants the message. */
function readableLine(line: string): string {
  if (!line.startsWith("{")) {
    return line
  }
  try {
    const { message } = JSON.parse(line)
    return typeof message === "string" ? message : line
  } catch {
    return line
  }
}
