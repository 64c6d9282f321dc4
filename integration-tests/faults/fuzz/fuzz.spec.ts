import { deliverSigned } from "../../support/deliver"
import { untilAllSettled } from "../environment/part"
import { Errands } from "../fleet/errands"
import { World } from "../fleet/world"
import { fuzz } from "./fuzz"

jest.setTimeout(180_000)

/** Seconds of one run; `npm run faults` takes ten minutes. */
const SECONDS = 15

describe("changed copies of real requests, at every address of the plugin", () => {
  const world = new World({ name: "fuzz", servers: 1 })
  const errands = new Errands(world)
  const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31))

  beforeAll(() => world.open())
  afterAll(() => world.close())

  it(`are never an error of ours, place no order and fill no memory (FUZZ_SEED=${seed})`, async () => {
    const report = await fuzz(world, errands, { seconds: SECONDS, seed })
    expect(report).toMatchObject({ failures: [], uncaught: [], orders: 0 })
    expect(report.requests).toBeGreaterThan(100)
    // Some must have got through the proof, or only the first check would have been tried.
    expect(report.statuses[200]).toBeGreaterThan(10)
    const [early, late] = report.memory
    expect(late).toBeLessThan(early * 1.5 + 50)
  })

  it("have left a server behind that settles the next genuine payment", async () => {
    const open = await errands.open("syok2pay")
    const paid = await errands.pay(open)
    const { databaseUrl, front } = world
    const answer = await deliverSigned(open.txnId, {}, { url: front.url, database: databaseUrl })
    expect(answer.status).toBe(200)
    await untilAllSettled({ world }, [paid])
  })
})
