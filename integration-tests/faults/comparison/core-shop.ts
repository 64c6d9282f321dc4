import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { copyDatabase } from "../../setup/databases"
import { facts } from "../../setup/facts"
import { Admin } from "../../support/admin"
import { outcomeOf } from "../../support/journal"
import { databaseUrlOf } from "../../support/own-server"
import { Shop } from "../../support/shop"
import { FaultyServer } from "../fleet/faulty-server"
import type { Shopfront } from "./rounds"
import { StandInStripe, WEBHOOK_SECRET } from "./stripe"

const DIRECTORY = join(__dirname, "shop")
const PRELOAD = pathToFileURL(join(__dirname, "preload.mjs")).href
const PROVIDER = "pp_stripe_stripe"

/** Medusa alone, as its documentation sets a shop up: official provider, own webhook route. */
export class CoreShop implements Shopfront {
  readonly title = "Medusa's own /hooks/payment/stripe_stripe"
  readonly databaseUrl: string
  server!: FaultyServer
  private readonly stripe = new StandInStripe()
  private readonly intents = new Map<string, string>()

  constructor(private readonly database: string) {
    this.databaseUrl = databaseUrlOf(database)
  }

  async open(): Promise<void> {
    await copyDatabase(facts().maintenanceUrl, facts().template, this.database)
    await this.stripe.open()
    this.server = new FaultyServer({
      name: "core",
      databaseUrl: this.databaseUrl,
      sandboxUrl: facts().sandboxUrl,
      directory: DIRECTORY,
      preload: PRELOAD,
      env: { STRIPE_PORT: String(this.stripe.port), STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET },
    })
    await this.server.start()
    const region = facts().regions.myr
    const answer = await new Admin(this.url).request("post", `/admin/regions/${region}`, {
      payment_providers: [PROVIDER],
    })
    if (answer.status !== 200) {
      throw new Error(`Stripe could not be enabled: ${answer.status} ${answer.text}`)
    }
  }

  async close(): Promise<void> {
    await this.server?.kill()
    await this.stripe.close()
  }

  async openPayment(): Promise<string> {
    const shop = new Shop(this.url)
    const { cartId, collectionId } = await shop.fillCart({ currency: "myr" })
    const opened = await shop.openSession(collectionId, { provider: PROVIDER }).expect(200)
    const [session] = opened.body.payment_collection.payment_sessions
    this.intents.set(cartId, session.data.id)
    return cartId
  }

  async pay(cartId: string): Promise<void> {
    const intent = String(this.intents.get(cartId))
    await this.stripe.succeed(intent, `${this.url}/hooks/payment/stripe_stripe`)
  }

  async isPlaced(cartId: string): Promise<boolean> {
    const { orders, captures } = await outcomeOf(cartId, this.databaseUrl)
    return orders.length === 1 && captures.length === 1
  }

  private get url(): string {
    const { url } = this.server
    if (!url) {
      throw new Error("The shop is down")
    }
    return url
  }
}
