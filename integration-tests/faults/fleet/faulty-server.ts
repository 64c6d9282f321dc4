import { rmSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { startMedusa, type MedusaOptions, type RunningMedusa } from "../../setup/medusa"
import { testDir } from "../../setup/test-dir"
import type { Trap } from "../crash/trap"

const PRELOAD = pathToFileURL(join(__dirname, "..", "crash", "preload.mjs")).href
const LAUNCHER = join(__dirname, "boot", "start.mjs")

/** One for each run, since sources may change between them. */
const BOOT_CACHE = join(testDir, `boot-cache-${process.pid}`)

type Told = { set?: string | null; sprung?: string; uncaught?: string }

/** A real Medusa that can be made to die, fail or hang at one exact step, and started again. */
export class FaultyServer {
  private running: RunningMedusa | null = null
  private starting: Promise<void> | null = null
  /** Names of traps that were sprung and that it has survived. */
  readonly sprung: string[] = []
  /** Rejections and exceptions that nothing in it has caught. */
  readonly uncaught: string[] = []

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

  /** How it ended last: "SIGKILL", "code 0". */
  get ending(): string {
    const { signalCode, exitCode } = this.running?.child ?? {}
    return signalCode ?? `code ${exitCode}`
  }

  /** What its environment has beside that of the others, from its next start on. */
  own: Record<string, string> = {}

  /** Starts it unless it runs; several callers wait for the same start. */
  start(): Promise<void> {
    this.starting ??= this.startOnce().finally(() => (this.starting = null))
    return this.starting
  }

  private async startOnce(): Promise<void> {
    if (this.isUp) {
      return
    }
    const env = { FAULTS_BOOT_CACHE: BOOT_CACHE, ...this.options.env, ...this.own }
    const running = await startMedusa({
      preload: PRELOAD,
      launcher: LAUNCHER,
      ...this.options,
      env,
    })
    running.child.on("message", ({ sprung, uncaught }: Told) => {
      this.sprung.push(...(sprung ? [sprung] : []))
      this.uncaught.push(...(uncaught ? [uncaught] : []))
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

process.once("exit", () => rmSync(BOOT_CACHE, { force: true }))
