import { join } from "node:path"

import { startNode, untilAnswering, type RunningChild } from "./processes"
import { addresses, type LaunchSettings } from "./settings"

/** Starts the sandbox gateways and waits until they answer. */
export async function startSandboxProcess(settings: LaunchSettings): Promise<RunningChild> {
  const child = startNode({
    name: "The sandbox",
    args: ["--import", "tsx", "sandbox/main.ts"],
    env: { ...process.env, NODE_ENV: "demo", SANDBOX_PORT: String(settings.sandboxPort) },
    logFile: join(settings.paths.logs, "sandbox.log"),
  })
  await untilAnswering(child, `${addresses(settings).sandbox}/_sandbox/health`, 30_000)
  return child
}
