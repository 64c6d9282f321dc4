import type { MedusaContainer } from "@medusajs/framework/types"
import { BackgroundJobs } from "./background-jobs"

const logger = { warn: jest.fn(), error: jest.fn() }
const container = { resolve: () => logger } as unknown as MedusaContainer

/** A clock that goes on when told, and jobs that run on it. */
function world() {
  let now = 1_000_000
  const jobs = new BackgroundJobs(() => now)
  return {
    jobs,
    after: async (seconds: number) => {
      now += seconds * 1000
      await jobs.catchUp(container)
    },
  }
}

describe("jobs that Medusa's schedule has lost", () => {
  beforeEach(() => jest.clearAllMocks())

  it("are left to the schedule while it has them", async () => {
    const { jobs, after } = world()
    const run = jest.fn(async () => undefined)
    const scheduled = jobs.job("sweep", 5000, run)
    for (let turn = 0; turn < 20; turn++) {
      await scheduled(container)
      await after(59)
    }
    expect(run).toHaveBeenCalledTimes(20)
    expect(logger.warn).not.toHaveBeenCalled()
  })

  it("are done by this process after a minute, each in its own time, and said once", async () => {
    const { jobs, after } = world()
    const sweep = jest.fn(async () => undefined)
    const watch = jest.fn(async () => undefined)
    jobs.job("sweep", 5000, sweep)
    jobs.job("watch", 30_000, watch)
    await after(60)
    expect(sweep).toHaveBeenCalledTimes(1)
    await after(4)
    expect(sweep).toHaveBeenCalledTimes(1)
    await after(1)
    expect(sweep).toHaveBeenCalledTimes(2)
    expect(watch).not.toHaveBeenCalled()
    await after(115)
    expect(watch).toHaveBeenCalledTimes(1)
    expect(sweep).toHaveBeenCalledWith(container)
    expect(logger.warn.mock.calls.map(([text]) => text)).toEqual([
      expect.stringMatching(/the job sweep for 60 s.*restart Medusa/),
      expect.stringMatching(/the job watch for 180 s/),
    ])
  })

  it("go back to the schedule when it has them again", async () => {
    const { jobs, after } = world()
    const run = jest.fn(async () => undefined)
    const scheduled = jobs.job("sweep", 5000, run)
    await after(60)
    await scheduled(container)
    await after(30)
    expect(run).toHaveBeenCalledTimes(2)
    await after(30)
    expect(run).toHaveBeenCalledTimes(3)
    expect(logger.warn).toHaveBeenCalledTimes(2)
  })

  it("are tried again after a failure, which stops no other", async () => {
    const { jobs, after } = world()
    const broken = jest.fn(async () => {
      throw new Error("the database is away")
    })
    const other = jest.fn(async () => undefined)
    jobs.job("broken", 5000, broken)
    jobs.job("other", 5000, other)
    await after(60)
    await after(5)
    expect(broken).toHaveBeenCalledTimes(2)
    expect(other).toHaveBeenCalledTimes(2)
    expect(logger.error).toHaveBeenCalledWith(expect.stringContaining("the database is away"))
  })

  it("are not begun again while one still runs", async () => {
    const { jobs, after } = world()
    let end = () => undefined as void
    const run = jest.fn(() => new Promise<void>((done) => (end = done)))
    jobs.job("sweep", 5000, run)
    const first = after(60)
    await after(60)
    expect(run).toHaveBeenCalledTimes(1)
    end()
    await first
    void after(5)
    expect(run).toHaveBeenCalledTimes(2)
    end()
  })
})
