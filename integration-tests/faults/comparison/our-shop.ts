import { outcomeOf } from "../../support/journal"
import { Errands } from "../fleet/errands"
import type { FaultyServer } from "../fleet/faulty-server"
import { World } from "../fleet/world"
import { eventually } from "../../support/eventually"
import type { Shopfront } from "./rounds"

type Open = Awaited<ReturnType<Errands["open"]>>

/** The same shop with this plugin: one server, nobody beside it who could take over. */
export class OurShop implements Shopfront {
  readonly title = "this plugin's /payments/syok2pay_main/{txn_id}/callback"
  readonly world: World
  private readonly errands: Errands
  private readonly opened = new Map<string, Open>()

  constructor(name: string) {
    this.world = new World({ name, servers: 1 })
    this.errands = new Errands(this.world)
  }

  get server(): FaultyServer {
    return this.world.servers[0]
  }

  open(): Promise<void> {
    return this.world.open()
  }

  close(): Promise<void> {
    return this.world.close()
  }

  async openPayment(): Promise<string> {
    const open = await this.errands.open("syok2pay")
    this.opened.set(open.cartId, open)
    return open.cartId
  }

  async pay(cartId: string): Promise<void> {
    const open = this.opened.get(cartId)
    if (!open) {
      throw new Error(`Nothing was opened for ${cartId}`)
    }
    await this.errands.pay(open)
    const gateway = this.world.gateway(open.gateway)
    await eventually(
      async () => (await gateway.callbacks(open.reference)).some(({ status }) => status === "Sent"),
      `the callback of ${cartId} acknowledged`,
      300_000
    )
  }

  async isPlaced(cartId: string): Promise<boolean> {
    const { orders, captures } = await outcomeOf(cartId, this.world.databaseUrl)
    return orders.length === 1 && captures.length === 1
  }
}
