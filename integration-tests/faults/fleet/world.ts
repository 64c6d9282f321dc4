import { accounts } from "../../setup/accounts"
import { copyDatabase } from "../../setup/databases"
import { facts } from "../../setup/facts"
import { startSandboxProcess } from "../../setup/sandbox"
import { announceWebhooks } from "../../setup/webhooks"
import { Admin } from "../../support/admin"
import { Gateway } from "../../support/gateway"
import { databaseUrlOf } from "../../support/own-server"
import { Shop } from "../../support/shop"
import { FaultyServer } from "./faulty-server"
import { Front } from "./front"
import { Ledger } from "./ledger"

/** Payments expire after five minutes here: some wait for their turn while servers are down. */
const CLOCK_SCALE = 6

export type WorldOptions = {
  name: string
  /** Of each server, what differs from the others; as many servers as there are entries. */
  servers: number
}

/**
 * A shop of its own: one database, one sandbox, and a few servers behind one front. What stands here may
 * be killed and cut off without any other spec noticing.
 */
export class World {
  readonly database: string
  readonly databaseUrl: string
  readonly servers: FaultyServer[] = []
  /** What has been paid here. */
  readonly ledger = new Ledger()
  front!: Front
  sandboxUrl = ""
  private stopSandbox: () => Promise<void> = async () => undefined

  constructor(private readonly options: WorldOptions) {
    this.database = `payment_${options.name.replaceAll("-", "_")}`
    this.databaseUrl = databaseUrlOf(this.database)
  }

  get shop(): Shop {
    return new Shop(this.front.url)
  }

  get admin(): Admin {
    return new Admin(this.front.url)
  }

  gateway(id: string): Gateway {
    return new Gateway(id, this.sandboxUrl)
  }

  async open(): Promise<void> {
    const { name, servers } = this.options
    await copyDatabase(facts().maintenanceUrl, facts().template, this.database)
    const sandbox = await startSandboxProcess(`${name}-sandbox`, CLOCK_SCALE)
    this.sandboxUrl = sandbox.url
    this.stopSandbox = () => sandbox.kill()
    this.front = new Front(this.servers)
    await this.front.open()
    const env = { ...accounts(), PUBLIC_URL: this.front.url }
    const { databaseUrl, sandboxUrl } = this
    for (let one = 1; one <= servers; one++) {
      this.servers.push(new FaultyServer({ name: `${name}-${one}`, databaseUrl, sandboxUrl, env }))
    }
    await announceWebhooks(this.sandboxUrl, this.front.url)
    await Promise.all(this.servers.map((server) => server.start()))
  }

  /** Starts servers again whose own environment is to be another one, and all that are down. */
  async arrange(own: readonly Record<string, string>[] = []): Promise<void> {
    await Promise.all(
      this.servers.map(async (server, at) => {
        const wanted = own[at] ?? {}
        if (JSON.stringify(server.own) !== JSON.stringify(wanted)) {
          await server.kill()
          server.own = wanted
        }
        await server.start()
      })
    )
  }

  async close(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.kill()))
    await this.front?.close()
    await this.stopSandbox()
  }
}
