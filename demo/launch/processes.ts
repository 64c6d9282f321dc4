import { spawn, type ChildProcess } from "node:child_process"
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs"
import { dirname } from "node:path"

import treeKill from "tree-kill"

import { projectRoot } from "./project"
import { onLeash } from "./run"

export interface ChildSettings {
  /** What the person knows it as: "Medusa". */
  name: string
  /** Node flags, script and its arguments. */
  args: string[]
  env?: NodeJS.ProcessEnv
  cwd?: string
  /** Everything that it writes goes here; started anew with each process. */
  logFile: string
}

export interface RunningChild {
  name: string
  pid: number
  logFile: string
  /** How it ended, such as "code 1" or "SIGKILL"; undefined while it runs. */
  ending(): string | undefined
  /** Resolves when it has ended, for whatever reason. */
  ended: Promise<string>
  /** Asks it and everything below it to end, and insists after ten seconds. Safe to call twice. */
  stop(): Promise<void>
  /** Ends it at once without a chance to finish, as a crash would. */
  kill(): Promise<void>
}

const PATIENCE_MS = 10_000
const LOG_LINES = 15

/** Starts a Node process in a group of its own, so that Ctrl-C reaches the launcher first and it decides the order. */
export function startNode(settings: ChildSettings): RunningChild {
  mkdirSync(dirname(settings.logFile), { recursive: true })
  const log = openSync(settings.logFile, "w")
  const child = spawn(process.execPath, [...onLeash, ...settings.args], {
    cwd: settings.cwd ?? projectRoot,
    env: settings.env ?? process.env,
    detached: process.platform !== "win32",
    stdio: ["ignore", log, log, "ipc"],
  })
  closeSync(log)
  const ended = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`))
    child.once("error", (error) => resolve(error.message))
  })
  let ending: string | undefined
  void ended.then((how) => (ending = how))
  const endAtOnce = () => signal(child, "SIGKILL")
  process.once("exit", endAtOnce)
  void ended.then(() => process.removeListener("exit", endAtOnce))

  return {
    name: settings.name,
    pid: child.pid ?? 0,
    logFile: settings.logFile,
    ended,
    ending: () => ending,
    async stop() {
      signal(child, "SIGTERM")
      const insist = setTimeout(() => signal(child, "SIGKILL"), PATIENCE_MS)
      await ended
      clearTimeout(insist)
    },
    async kill() {
      signal(child, "SIGKILL")
      await ended
    },
  }
}

/**
 * Waits until a child answers on a URL.
 * @throws with the end of its log when it ends before, or is not there in time
 */
export async function untilAnswering(
  child: RunningChild,
  url: string,
  deadlineMs: number
): Promise<void> {
  const deadline = Date.now() + deadlineMs
  while (!(await answers(url))) {
    if (child.ending()) {
      throw new Error(
        `${child.name} ended with ${child.ending()}. The end of ${child.logFile}:\n${logEnd(child)}`
      )
    }
    if (Date.now() > deadline) {
      throw new Error(
        `${child.name} did not answer at ${url} within ${deadlineMs / 1000} s. ` +
          `The end of ${child.logFile}:\n${logEnd(child)}`
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function logEnd(child: RunningChild): string {
  return readFileSync(child.logFile, "utf8").trim().split("\n").slice(-LOG_LINES).join("\n")
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}

/** Reaches the whole group: a child that starts helpers takes them along. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
    return
  }
  if (process.platform === "win32") {
    return treeKill(child.pid, name)
  }
  try {
    process.kill(-child.pid, name)
  } catch {
    // Gone between the look and the signal.
  }
}
