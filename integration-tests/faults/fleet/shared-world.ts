import { strayOrders } from "../check/books"
import { checkLosses, type Losses } from "../check/losses"
import { Errands } from "./errands"
import { World } from "./world"

/** One shop for all parts around the servers, since starting one takes longer than most of them. */
export class SharedWorld {
  private world: World | null = null

  constructor(private readonly name: string) {}

  /** Does `work` and returns what it lost; whoever comes after a failure gets a new shop. */
  async use(work: (world: World, errands: Errands) => Promise<void>): Promise<Losses> {
    try {
      const world = await this.opened()
      const before = world.ledger.payments.length
      const strays = new Set(await strayOrders(world.databaseUrl))
      await work(world, new Errands(world))
      const losses = await checkLosses(world, world.ledger.payments.slice(before))
      const isNew = (sentence: string) => ![...strays].some((id) => sentence.includes(id))
      return { ...losses, stray: losses.stray.filter(isNew) }
    } catch (error) {
      await this.close()
      throw error
    }
  }

  private async opened(): Promise<World> {
    if (!this.world) {
      this.world = new World({ name: this.name, servers: 2 })
      await this.world.open()
    }
    return this.world
  }

  async close(): Promise<void> {
    const { world } = this
    this.world = null
    await world?.close()
  }
}
