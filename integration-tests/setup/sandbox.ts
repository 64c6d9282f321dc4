import { join } from "node:path"
import { freePort } from "../../demo/launch/ports"
import { projectRoot } from "../../demo/launch/project"
import { startProcess, untilAnswering, type Started } from "./processes"

/**
 * Starts the sandbox as a process of its own, its clock by default thirty times faster: a first retry after
 * a second, expiry after one minute.
 */
export async function startSandboxProcess(
  name: string,
  clockScale = 30
): Promise<Started & { url: string }> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const started = startProcess(
    name,
    join(projectRoot, "node_modules", ".bin", "tsx"),
    ["sandbox/main.ts"],
    {
      SANDBOX_PORT: String(port),
      SANDBOX_CLOCK_SCALE: String(clockScale),
      NODE_ENV: "test",
    }
  )
  await untilAnswering(`${url}/_sandbox/health`, started, name)
  return { ...started, url }
}
