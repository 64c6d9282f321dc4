import { spawn, type ChildProcess } from "node:child_process"
import { createWriteStream, mkdirSync } from "node:fs"
import { join } from "node:path"
import { projectRoot } from "../../demo/launch/project"
import { testDir } from "./test-dir"

const LOGS = join(testDir, "logs")
const DEADLINE_MS = 120_000

export type Started = {
  child: ChildProcess
  /** Kills the whole process group, by default without mercy. */ kill: (
    signal?: NodeJS.Signals
  ) => Promise<void>
}

/** Starts a program in a process group of its own, its output in `.data/test/logs/<name>.log`. */
export function startProcess(
  name: string,
  command: string,
  args: string[],
  env: Record<string, string>,
  {
    cwd = projectRoot,
    channel = false,
  }: {
    cwd?: string
    /** With a channel to this process, for `child.send`. */
    channel?: boolean
  } = {}
): Started {
  mkdirSync(LOGS, { recursive: true })
  const child = spawn(command, args, {
    cwd,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe", ...(channel ? (["ipc"] as const) : [])],
  })
  const log = createWriteStream(join(LOGS, `${name}.log`))
  child.stdout?.pipe(log, { end: false })
  child.stderr?.pipe(log, { end: false })
  const ended = new Promise<void>((done) => child.once("exit", () => done()))
  child.once("close", () => log.end())
  const kill = async (signal: NodeJS.Signals = "SIGKILL") => {
    if (child.exitCode === null && child.signalCode === null && child.pid) {
      process.kill(-child.pid, signal)
      await ended
    }
  }
  const endAtOnce = () => void kill()
  process.once("exit", endAtOnce)
  void ended.then(() => process.removeListener("exit", endAtOnce))
  return { child, kill }
}

/** Resolves once `url` answers 2xx; fails as soon as the process has ended. */
export async function untilAnswering(url: string, { child }: Started, name: string): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(
        `${name} ended with ${child.signalCode ?? `code ${child.exitCode}`}; see ${join(LOGS, `${name}.log`)}`
      )
    }
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) {
      return
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`${name} did not answer at ${url}; see ${join(LOGS, `${name}.log`)}`)
}
