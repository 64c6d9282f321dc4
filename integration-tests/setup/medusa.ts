import { join } from "node:path"
import { freePort } from "../../demo/launch/ports"
import { projectRoot } from "../../demo/launch/project"
import { run } from "../../demo/launch/run"
import { shopOrigins } from "./shop-ports"
import { startProcess, untilAnswering, type Started } from "./processes"

const MEDUSA = join(projectRoot, "node_modules", ".bin", "medusa")

/** Starting makes much garbage at once, and takes less time with room for it. */
const YOUNG = ["--min-semi-space-size=64", "--max-semi-space-size=64"]

export type RunningMedusa = Started & { url: string; port: number }

export type MedusaOptions = {
  name: string
  databaseUrl: string
  sandboxUrl: string
  /** Taken when given, so that a restarted server has the address that gateways know. */
  port?: number
  env?: Record<string, string>
  /** URL of a module loaded before Medusa, with a channel to this process. */
  preload?: string
  /** Where its medusa-config is; the repository's by default. */
  directory?: string
  /** What starts it in place of Medusa's CLI: a script given a port and the preloaded module's URL. */
  launcher?: string
}

export function medusaEnv({
  databaseUrl,
  sandboxUrl,
  env,
}: Omit<MedusaOptions, "name">): Record<string, string> {
  return {
    NODE_ENV: "test",
    DISABLE_ADMIN: "true",
    DATABASE_URL: databaseUrl,
    SANDBOX_URL: sandboxUrl,
    MEDUSA_DISABLE_TELEMETRY: "true",
    STORE_CORS: shopOrigins.join(","),
    ...env,
  }
}

/** Runs a command of Medusa's own CLI in the repository. */
export function medusaCommand(
  args: string[],
  options: Omit<MedusaOptions, "name">
): Promise<string> {
  return run(MEDUSA, args, { cwd: projectRoot, env: { ...process.env, ...medusaEnv(options) } })
}

/** Starts a real Medusa server from the sources and waits until it answers. */
export async function startMedusa(options: MedusaOptions): Promise<RunningMedusa> {
  const port = options.port ?? (await freePort())
  const url = `http://localhost:${port}`
  const { preload } = options
  const started = startProcess(
    options.name,
    process.execPath,
    argumentsOf(options, String(port)),
    { ...medusaEnv(options), PORT: String(port), PUBLIC_URL: url, ...options.env },
    { channel: preload !== undefined, cwd: options.directory }
  )
  await untilAnswering(`${url}/health`, started, options.name)
  return { ...started, url, port }
}

function argumentsOf({ preload, launcher }: MedusaOptions, port: string): string[] {
  if (launcher) {
    return [...YOUNG, launcher, port, ...(preload ? [preload] : [])]
  }
  return [...(preload ? ["--import", preload] : []), MEDUSA, "start", "--port", port]
}
