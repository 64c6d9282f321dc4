import { accounts } from "../setup/accounts"
import { copyDatabase } from "../setup/databases"
import { facts } from "../setup/facts"
import { startMedusa, type RunningMedusa } from "../setup/medusa"
import { Shop } from "./shop"

/** Connection string of another database of the test server. */
export const databaseUrlOf = (name: string): string =>
  facts().maintenanceUrl.replace(/\/[^/]*$/, `/${name}`)

/** A Medusa on a database of its own that a spec may kill, cut off and start again. */
export class OwnServer {
  readonly database: string
  private running: RunningMedusa | null = null
  private port: number | undefined

  /** `role`: the server logs in as this one, with the password of all, instead of as the owner. */
  constructor(
    readonly name: string,
    private readonly options: { role?: string; env?: Record<string, string> } = {}
  ) {
    this.database = `payment_${name.replaceAll("-", "_")}`
  }

  get databaseUrl(): string {
    return databaseUrlOf(this.database)
  }

  get url(): string {
    return `http://localhost:${this.port}`
  }

  get shop(): Shop {
    return new Shop(this.url)
  }

  async create(env?: Record<string, string>): Promise<void> {
    await copyDatabase(facts().maintenanceUrl, facts().template, this.database)
    await this.start(env)
  }

  /** Starts it on the address that gateways already know. */
  async start(env: Record<string, string> = accounts()): Promise<void> {
    this.running = await startMedusa({
      name: this.name,
      databaseUrl: this.options.role
        ? this.databaseUrl.replace(/\/\/[^:]+:/, `//${this.options.role}:`)
        : this.databaseUrl,
      sandboxUrl: facts().sandboxUrl,
      port: this.port,
      env: { ...env, ...this.options.env },
    })
    this.port = this.running.port
  }

  /** SIGKILL: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    await this.running?.kill()
    this.running = null
  }
}
