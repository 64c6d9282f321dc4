import { join } from "node:path"

import { startNode, untilAnswering, type RunningChild } from "./processes"
import { addresses, type LaunchSettings } from "./settings"

/** Where the one account of the demo without callback URLs of its own gets its webhooks. */
const WEBHOOK_PATH = "/payments/kustom_main/callback"

/**
 * Starts the sandbox gateways, waits until they answer, and enters the demo's webhook URL in the portal of
 * the gateway that is told it there instead of with each payment.
 */
export async function startSandboxProcess(settings: LaunchSettings): Promise<RunningChild> {
  const child = startNode({
    name: "The sandbox",
    args: ["--import", "tsx", "sandbox/main.ts"],
    env: { ...process.env, NODE_ENV: "demo", SANDBOX_PORT: String(settings.sandboxPort) },
    logFile: join(settings.paths.logs, "sandbox.log"),
  })
  const { sandbox, medusa } = addresses(settings)
  await untilAnswering(child, `${sandbox}/_sandbox/health`, 30_000)
  await fetch(`${sandbox}/_sandbox/kustom/destinations`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ url: `${medusa}${WEBHOOK_PATH}` }),
  })
  return child
}
