import { execFile } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { promisify } from "node:util"

import { fingerprint } from "./fingerprint"

const shopDir = join(__dirname, "..")
const projectRoot = join(shopDir, "..", "..")

/**
 * Builds the page unless that was done before, about three seconds. Vite runs in a process of its
 * own: it changes NODE_ENV and keeps threads, which the launcher's process must not inherit.
 * @param buildsDir absolute path of the folder that holds one folder per build
 * @returns the folder with the built page
 * @throws with Vite's own words when the build fails
 */
export async function buildWhenStale(buildsDir: string): Promise<string> {
  const name = fingerprint(shopDir, join(projectRoot, "package-lock.json"))
  const finished = join(buildsDir, name)
  if (existsSync(finished)) {
    return finished
  }
  mkdirSync(buildsDir, { recursive: true })
  const unfinished = join(buildsDir, `unfinished-${process.pid}`)
  await runVite(unfinished)
  keep(unfinished, finished)
  for (const other of readdirSync(buildsDir)) {
    if (other !== name && !other.startsWith("unfinished-")) {
      rmSync(join(buildsDir, other), { recursive: true, force: true })
    }
  }
  return finished
}

async function runVite(outDir: string): Promise<void> {
  const vite = join(dirname(require.resolve("vite/package.json")), "bin", "vite.js")
  const args = [vite, "build", shopDir, "--outDir", outDir, "--emptyOutDir", "--logLevel", "warn"]
  try {
    await promisify(execFile)(process.execPath, args, {
      cwd: projectRoot,
      env: { ...process.env, NODE_ENV: "production" },
    })
  } catch (cause) {
    const { stderr, message } = cause as Error & { stderr?: string }
    throw new Error(`The demo shop could not be built:\n${stderr?.trim() || message}`, { cause })
  }
}

/** A build gets its name only when it is complete; of two made at the same time the first stays. */
function keep(unfinished: string, finished: string): void {
  try {
    renameSync(unfinished, finished)
  } catch (error) {
    if (!existsSync(finished)) {
      throw error
    }
    rmSync(unfinished, { recursive: true, force: true })
  }
}
