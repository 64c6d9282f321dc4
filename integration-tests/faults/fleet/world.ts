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

export type WorldOptions = {
  name: string
  /** Of each server, what differs from the others; as many servers as there are entries. */
  servers: Record<string, string>[]
  /** Loaded before every server instead of what sets traps. */
  preload?: string
}

/**
 * A shop of its own: one database, one sandbox, and a few servers behind one front. What stands here may
 * be killed and cut off without any other spec noticing.
 */
export class World {
  readonly database: string
  readonly databaseUrl: string
  servers: FaultyServer[] = []
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
    const { name, servers, preload } = this.options
    await copyDatabase(facts().maintenanceUrl, facts().template, this.database)
    const sandbox = await startSandboxProcess(`${name}-sandbox`)
    this.sandboxUrl = sandbox.url
    this.stopSandbox = () => sandbox.kill()
    this.front = new Front(this.servers)
    await this.front.open()
    this.servers.push(
      ...servers.map(
        (env, index) =>
          new FaultyServer({
            name: `${name}-${index + 1}`,
            databaseUrl: this.databaseUrl,
            sandboxUrl: this.sandboxUrl,
            env: { ...accounts(), PUBLIC_URL: this.front.url, ...env },
            ...(preload ? { preload } : {}),
          })
      )
    )
    await announceWebhooks(this.sandboxUrl, this.front.url)
    await Promise.all(this.servers.map((server) => server.start()))
  }

  async close(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.kill()))
    await this.front?.close()
    await this.stopSandbox()
  }
}
