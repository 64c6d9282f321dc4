import { eventually } from "../../support/eventually"
import { untilSettled } from "../../support/journal"
import { checkAtLast } from "../check/at-last"
import { Errands, hurryAll } from "../fleet/errands"
import type { FaultyServer } from "../fleet/faulty-server"
import { World } from "../fleet/world"
import { crashPoints } from "./points"

jest.setTimeout(240_000)

/** The way from the callback to the truth; `npm run faults` goes on to the order and the refund (docs/faults.md). */
const SHORT_FORM = /^(callback|claim|inquiry):/

const points = crashPoints.filter(({ name }) => SHORT_FORM.test(name))

describe("a server that is killed at one exact step, while another one stands beside it", () => {
  const world = new World({ name: "crash", servers: 2 })
  const { ledger } = world
  const errands = new Errands(world)
  let turn = 0

  beforeAll(() => world.open())
  afterAll(() => world.close())

  /** The two take turns: one starts again while the other one is killed. */
  const nextVictim = async (): Promise<FaultyServer> => {
    const victim = world.servers[turn++ % world.servers.length]
    await victim.start()
    return victim
  }

  it.each(points)("$name: nothing is lost, nothing happens twice", async (point) => {
    const victim = await nextVictim()
    world.front.preferred = victim
    // The other one's sweep may get there first: then it is tried with another payment.
    for (let tries = 0; victim.isUp; tries++) {
      if (tries === 3) {
        throw new Error(`No server came to "${point.name}"`)
      }
      const errand = await errands.prepare(point.errand)
      await victim.setTrap({ ...point, effect: "kill", turns: 1 })
      const run = errand.run().catch(() => undefined)
      await eventually(async () => !victim.isUp, "the server killed", 10_000).catch(() => undefined)
      await victim.setTrap(null)
      await run
      world.front.preferred = null
      void victim.start()
      await errand.again()
    }
    await hurryAll(ledger.payments, world.databaseUrl)
    const last = ledger.payments.at(-1)
    await untilSettled(
      String(last?.txnId),
      last?.captured ? "captured" : "authorized",
      world.databaseUrl,
      90_000
    )
  })

  it("has left every payment as one clean delivery would have", async () => {
    const last = await checkAtLast(world, () => undefined, 180_000)
    expect(last).toMatchObject({ lost: [], twice: [], unpaid: [], unequal: [] })
  })
})
