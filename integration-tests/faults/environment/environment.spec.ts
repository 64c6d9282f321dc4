import { checkLosses } from "../check/losses"
import { Errands } from "../fleet/errands"
import { World } from "../fleet/world"
import { environmentParts } from "./parts"

jest.setTimeout(300_000)

describe("a shop of two servers takes payments", () => {
  const world = new World({ name: "environment", servers: 2 })
  const errands = new Errands(world)

  beforeAll(() => world.open())
  afterAll(() => world.close())

  it.each(environmentParts)("while $title", async (part) => {
    const missing = part.unavailable?.() ?? null
    if (missing) {
      // Said instead of skipped: whoever reads the log knows what was not tried here.
      process.stderr.write(`Not tried: ${part.title}, because ${missing}\n`)
      return
    }
    await world.arrange(part.servers)
    const before = world.ledger.payments.length
    await part.run({ world, errands, payments: 4, note: () => undefined })
    const losses = await checkLosses(world, world.ledger.payments.slice(before))
    expect(losses).toMatchObject({ lost: [], twice: [], unpaid: [], unequal: [] })
    expect(losses.payments).toBeGreaterThan(0)
  })
})
