import { spawn } from "node:child_process"
import { mkdirSync } from "node:fs"
import { connect } from "node:net"
import { join } from "node:path"
import { freePort } from "../../demo/launch/ports"
import { run } from "../../demo/launch/run"
import { benchDir } from "./paths"

export type RunningRedis = { url: string; version: string; stop: () => Promise<void> }

const DEADLINE_MS = 10_000

/** A Redis of the run's own, its log flushed every second as most keep it; null without the program. */
export async function startRedis(): Promise<RunningRedis | null> {
  const version = await run("redis-server", ["--version"]).catch(() => null)
  if (version === null) {
    return null
  }
  const port = await freePort()
  const dir = join(benchDir, "redis")
  mkdirSync(dir, { recursive: true })
  const flags = ["--appendonly", "yes", "--appendfsync", "everysec", "--save", ""]
  const server = spawn("redis-server", ["--port", String(port), "--dir", dir, ...flags], {
    stdio: "ignore",
  })
  const ended = new Promise<void>((done) => server.once("exit", () => done()))
  process.once("exit", () => server.kill("SIGKILL"))
  const end = Date.now() + DEADLINE_MS
  while (!(await listens(port))) {
    if (Date.now() > end || server.exitCode !== null) {
      throw new Error("redis-server was found but did not start")
    }
    await new Promise((done) => setTimeout(done, 50))
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    version: /v=(\S+)/.exec(version)?.[1] ?? version.trim(),
    stop: async () => {
      server.kill("SIGTERM")
      await ended
    },
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1")
    socket.once("connect", () => {
      socket.destroy()
      done(true)
    })
    socket.once("error", () => done(false))
  })
}
