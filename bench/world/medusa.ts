import { join } from "node:path"
import { freePort } from "../../demo/launch/ports"
import { startNode, untilAnswering, type RunningChild } from "../../demo/launch/processes"
import { projectRoot } from "../../demo/launch/project"
import { onLeash, run } from "../../demo/launch/run"
import { STRIPE_WEBHOOK_SECRET } from "../messages/stripe"
import { logs } from "./paths"

const CLI = join(projectRoot, "node_modules", "@medusajs", "cli", "cli.js")

const PROFILER = join(__dirname, "profile.mjs")

const QUIET_BUS = join(__dirname, "quiet-bus.mjs")

/** Medusa's boot on a machine that does something else as well. */
const START_DEADLINE_MS = 300_000

/** The plugin's repository is an app of its own; the other app knows no plugin at all. */
export const ourApp = projectRoot
export const coreApp = join(projectRoot, "bench", "core-app")

/** What Medusa does beside answering: `server` nothing, `worker` subscribers and jobs, `shared` all. */
export type Mode = "server" | "worker" | "shared"

export type AppSettings = {
  app: string
  databaseUrl: string
  stubUrl: string
  redisUrl?: string
  mode?: Mode
  /** File for a profile of the processor, see `profile.mjs`. */
  profile?: string
}

export type Server = RunningChild & { url: string }

/** As a shop runs it: production, no admin, everything else Medusa's default. */
export function appEnv({
  databaseUrl,
  stubUrl,
  redisUrl,
  mode,
  profile,
}: AppSettings): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    MEDUSA_WORKER_MODE: mode ?? "shared",
    MEDUSA_DISABLE_TELEMETRY: "true",
    DISABLE_ADMIN: "true",
    // The stub is no gateway: in production an account that points at one would not start.
    ALLOW_SANDBOX_PAYMENTS: "true",
    DATABASE_URL: databaseUrl,
    SANDBOX_URL: stubUrl,
    REDIS_URL: redisUrl ?? "",
    STRIPE_WEBHOOK_SECRET,
    ...(profile ? { PROFILE_FILE: profile } : {}),
  }
}

/** Runs one of Medusa's commands in an app. Returns what it wrote to stdout. */
export function medusaCommand(settings: AppSettings, args: string[]): Promise<string> {
  return run(process.execPath, [...onLeash, CLI, ...args], {
    cwd: settings.app,
    env: appEnv(settings),
  })
}

/** Starts a Medusa and waits until it takes requests. */
export async function startMedusa(name: string, settings: AppSettings): Promise<Server> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const isQuiet = settings.mode === "server" && !settings.redisUrl
  const child = startNode({
    name,
    args: [
      ...(isQuiet ? ["--import", QUIET_BUS] : []),
      ...(settings.profile ? ["--import", PROFILER] : []),
      CLI,
      "start",
      "--port",
      String(port),
    ],
    cwd: settings.app,
    env: { ...appEnv(settings), PORT: String(port), PUBLIC_URL: url },
    logFile: join(logs, `${name}.log`),
  })
  try {
    await untilAnswering(child, `${url}/health`, START_DEADLINE_MS)
  } catch (error) {
    await child.stop()
    throw error
  }
  return { ...child, url }
}

/** Starts a script of the bench as a process of its own; it answers at `/health`. */
export async function startScript(
  name: string,
  script: string,
  env: Record<string, string>
): Promise<Server> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = startNode({
    name,
    args: ["--import", "tsx", join(projectRoot, "bench", script)],
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), ...env },
    logFile: join(logs, `${name}.log`),
  })
  await untilAnswering(child, `${url}/health`, START_DEADLINE_MS)
  return { ...child, url }
}
