import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { startMedusa, type MedusaOptions, type RunningMedusa } from "../../setup/medusa"
import type { Trap } from "../crash/trap"

const PRELOAD = pathToFileURL(join(__dirname, "..", "crash", "preload.mjs")).href

type Told = { set?: string | null; sprung?: string }

/** A real Medusa that can be made to die, fail or hang at one exact step, and started again. */
export class FaultyServer {
  private running: RunningMedusa | null = null
  private starting: Promise<void> | null = null
  /** Names of traps that were sprung and that it has survived. */
  readonly sprung: string[] = []

  constructor(private readonly options: MedusaOptions) {}

  get name(): string {
    return this.options.name
  }

  /** Where it answers; null while it is down or still starting. */
  get url(): string | null {
    return this.isUp ? (this.running?.url ?? null) : null
  }

  get pid(): number | null {
    return this.running?.child.pid ?? null
  }

  get isUp(): boolean {
    const child = this.running?.child
    return !!child && child.exitCode === null && child.signalCode === null
  }

  /** Starts it unless it runs; several callers wait for the same start. */
  start(): Promise<void> {
    this.starting ??= this.startOnce().finally(() => (this.starting = null))
    return this.starting
  }

  private async startOnce(): Promise<void> {
    if (this.isUp) {
      return
    }
    const running = await startMedusa({ preload: PRELOAD, ...this.options })
    running.child.on("message", ({ sprung }: Told) => {
      if (sprung) {
        this.sprung.push(sprung)
      }
    })
    this.running = running
  }

  /** Sets its trap, or takes it away; resolves when the server has it, or is dead. */
  async setTrap(trap: Trap | null): Promise<void> {
    const child = this.running?.child
    if (!child || !this.isUp) {
      return
    }
    await new Promise<void>((done) => {
      const listen = ({ set }: Told) => {
        if (set !== undefined) {
          finish()
        }
      }
      const finish = () => {
        child.off("message", listen)
        child.off("exit", finish)
        done()
      }
      child.on("message", listen)
      child.once("exit", finish)
      child.send({ trap }, (error) => error && finish())
    })
  }

  /** By default SIGKILL: nothing is finished, nothing is said. */
  async kill(signal?: NodeJS.Signals): Promise<void> {
    await this.starting?.catch(() => undefined)
    await this.running?.kill(signal)
  }
}
