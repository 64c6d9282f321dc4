import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { Client } from "pg"
import { startPostgres, type RunningPostgres } from "../../demo/launch/postgres"
import { coreApp, ourApp, startMedusa, startScript, type Mode, type Server } from "./medusa"
import { benchDir, logs } from "./paths"
import { freshDatabase, prepareTemplate, type SeededShop } from "./template"

/** A server under test with a database of its own. */
export type Running = Server & {
  name: string
  databaseUrl: string
  db: Client
  /** Where its profile is when it has ended, if it has a profiler. */
  profile: string
}

type Wish = { mode?: Mode; redisUrl?: string; databaseUrl?: string; profile?: boolean }

/**
 * Everything that a run needs, started when it is first asked for and kept until the end: one
 * Postgres for all, a database for each server.
 */
export class World {
  private readonly running = new Map<string, Promise<Running>>()
  private readonly closing: (() => Promise<void>)[] = []
  private gateway: Promise<Server> | null = null

  private constructor(
    readonly postgres: RunningPostgres,
    readonly shop: SeededShop,
    private readonly isProfiled: boolean
  ) {}

  /** Starts Postgres as a shop runs it, durable, and prepares the database that all start from. */
  static async create(
    say: (line: string) => void,
    { profile = false }: { profile?: boolean } = {}
  ): Promise<World> {
    mkdirSync(logs, { recursive: true })
    const postgres = await startPostgres({ clusterDir: join(benchDir, "postgres") })
    say("Postgres runs; migrating and seeding unless that is done already …")
    try {
      return new World(postgres, await prepareTemplate(postgres), profile)
    } catch (error) {
      await postgres.stop()
      throw error
    }
  }

  /** The gateways that the servers call. */
  stub(): Promise<Server> {
    return (this.gateway ??= startScript("stub", "peers/stub-gateway.ts", {}))
  }

  /** Changes what the stub answers, or how slowly. */
  async setStub(settings: { delayMs?: number; paid?: boolean }): Promise<void> {
    const { url } = await this.stub()
    await fetch(`${url}/settings`, { method: "POST", body: JSON.stringify(settings) })
  }

  /** The plugin in a Medusa of its own. */
  ours(name: string, wish: Wish = {}): Promise<Running> {
    return this.medusa(name, ourApp, wish)
  }

  /** Medusa without the plugin, with the official Stripe provider. */
  core(name: string, wish: Wish = {}): Promise<Running> {
    return this.medusa(name, coreApp, wish)
  }

  /** Express and one INSERT. */
  express(secret: string): Promise<Running> {
    return this.once("express", async (databaseUrl) =>
      startScript("express", "peers/express-server.ts", {
        DATABASE_URL: databaseUrl,
        SECRET: secret,
      })
    )
  }

  /** A connection to a database that closes with the world. */
  async connect(databaseUrl: string): Promise<Client> {
    const db = new Client({ connectionString: databaseUrl })
    await db.connect()
    this.closing.push(() => db.end())
    return db
  }

  /** Ends one server; the next wish of this name starts a new one. */
  async end(name: string): Promise<void> {
    const server = await this.running.get(name)
    this.running.delete(name)
    await server?.stop()
    await server?.db.end()
  }

  /** Ends everything that was started, Postgres last. */
  async close(): Promise<void> {
    const servers = await Promise.allSettled([...this.running.values()])
    for (const one of servers) {
      if (one.status === "fulfilled") {
        await one.value.stop()
      }
    }
    await (await this.gateway?.catch(() => null))?.stop()
    await Promise.allSettled(this.closing.map((close) => close()))
    await this.postgres.stop()
  }

  private medusa(name: string, app: string, wish: Wish): Promise<Running> {
    return this.once(
      name,
      async (databaseUrl) => {
        const { url: stubUrl } = await this.stub()
        const profile = this.isProfiled || wish.profile ? profileOf(name) : undefined
        return startMedusa(name, { app, stubUrl, ...wish, databaseUrl, profile })
      },
      wish.databaseUrl
    )
  }

  private once(
    name: string,
    start: (databaseUrl: string) => Promise<Server>,
    given?: string
  ): Promise<Running> {
    const known = this.running.get(name)
    if (known) {
      return known
    }
    const starting = (async () => {
      const databaseUrl =
        given ?? (await freshDatabase(this.postgres, `bench_${name.replace(/\W/g, "_")}`))
      const server = await start(databaseUrl)
      const db = await this.connect(databaseUrl)
      return { ...server, name, databaseUrl, db, profile: profileOf(name) }
    })()
    this.running.set(name, starting)
    return starting
  }
}

const profileOf = (name: string) => join(benchDir, `${name}.cpuprofile`)
