import { mkdirSync } from "node:fs"
import { connect } from "node:net"
import { delimiter, join } from "node:path"
import { accessSync, constants } from "node:fs"
import { freePort } from "../../../demo/launch/ports"
import { startProcess, type Started } from "../../setup/processes"
import { testDir } from "../../setup/test-dir"
import { eventually } from "../../support/eventually"

/** Whether this machine has a Redis to start. */
export function hasRedis(): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, "redis-server"), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** A Redis of its own, with nothing in it and nothing on disk, that may be killed and emptied. */
export class OwnRedis {
  private running: Started | null = null

  private constructor(private readonly port: number) {}

  static async create(): Promise<OwnRedis> {
    const redis = new OwnRedis(await freePort())
    await redis.start()
    return redis
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  async start(): Promise<void> {
    const dir = join(testDir, "redis")
    mkdirSync(dir, { recursive: true })
    const flags = { port: this.port, bind: "127.0.0.1", dir, save: "", appendonly: "no" }
    const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)])
    this.running = startProcess("redis", "redis-server", args, {})
    await eventually(() => this.command("PING"), "Redis ready", 20_000)
  }

  async kill(): Promise<void> {
    await this.running?.kill()
  }

  /** Forgets everything, queues and repeating jobs included. */
  flush(): Promise<string> {
    return this.command("FLUSHALL")
  }

  private command(text: string): Promise<string> {
    return new Promise((done, fail) => {
      const socket = connect(this.port, "127.0.0.1", () => socket.write(`${text}\r\n`))
      socket.once("data", (answer) => {
        socket.destroy()
        done(answer.toString().trim())
      })
      socket.once("error", fail)
    })
  }
}
