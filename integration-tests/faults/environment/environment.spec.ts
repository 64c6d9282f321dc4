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

  const parts = environmentParts.map((part) => ({
    ...part,
    missing: part.unavailable?.() ?? null,
  }))

  it.each(parts.filter(({ missing }) => !missing))("while $title", async (part) => {
    await world.arrange(part.servers)
    const before = world.ledger.payments.length
    await part.run({ world, errands, payments: 4, note: () => undefined })
    const losses = await checkLosses(world, world.ledger.payments.slice(before))
    expect(losses).toMatchObject({ lost: [], twice: [], unpaid: [], unequal: [] })
    expect(losses.payments).toBeGreaterThan(0)
  })

  // Said among the results, so that nobody takes it for tried.
  for (const { title, missing } of parts.filter((part) => part.missing)) {
    it(`(not tried here: ${title}, because ${missing})`, () => {
      expect(missing).not.toBe("")
    })
  }
})
