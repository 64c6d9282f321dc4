import {
  claimCallbacks,
  finishCallback,
  LEASE_SECONDS,
} from "../../../src/modules/payment-journal/store"
import { JournalStore } from "../../support/journal-store"
import { connect, impatiently, type Connection } from "../../support/knex"

describe("claiming callbacks", () => {
  const journal = new JournalStore("claims")
  let other: Connection

  beforeAll(async () => {
    await journal.create()
    other = connect(journal.url)
  })
  afterAll(async () => {
    await other?.destroy()
    await journal.destroy()
  })
  beforeEach(() => journal.forgetAll())

  const recordMany = async (count: number) => {
    const { id } = await journal.transaction()
    const recorded = []
    for (let number = 0; number < count; number++) {
      recorded.push((await journal.callback(id, `key ${number}`)).id)
    }
    return recorded
  }

  const moveDue = (id: string, seconds: number) =>
    journal.sql(
      "update payment_callback set next_attempt_at = now() + make_interval(secs => $2) where id = $1",
      [id, seconds]
    )

  it("never gives two workers the same row", async () => {
    const recorded = await recordMany(40)
    const taken: string[] = []
    const work = async (db: Connection) => {
      for (let claimed = ["start"]; claimed.length > 0;) {
        claimed = (await claimCallbacks(db, { limit: 3 })).map(({ id }) => id)
        taken.push(...claimed)
      }
    }
    await Promise.all([work(journal.db), work(other), work(journal.db), work(other)])
    expect(taken.sort()).toEqual(recorded.sort())
  })

  it("passes over rows that another worker is claiming at this moment, without waiting", async () => {
    const [first, second] = await recordMany(2)
    await moveDue(first, -10)
    await other.transaction(async (busy) => {
      expect(await claimCallbacks(busy, { limit: 1 })).toMatchObject([{ id: first }])
      await impatiently(journal.db, async (db) => {
        expect(await claimCallbacks(db, { limit: 2 })).toMatchObject([{ id: second }])
      })
    })
  })

  it("takes the longest due first, and nothing that is not due", async () => {
    const [a, b, c, later] = await recordMany(4)
    await moveDue(a, -5)
    await moveDue(b, -60)
    await moveDue(c, -30)
    await moveDue(later, 60)
    const order = []
    for (let turn = 0; turn < 4; turn++) {
      order.push(...(await claimCallbacks(journal.db, { limit: 1 })).map(({ id }) => id))
    }
    expect(order).toEqual([b, c, a])
  })

  it("leases a row for thirty seconds of the database's clock", async () => {
    const [id] = await recordMany(1)
    const [claimed] = await claimCallbacks(journal.db, { limit: 1 })
    expect(claimed).toMatchObject({ id, attempts: 1, fence: 1 })
    const [{ lease }] = await journal.sql<{ lease: number }>(
      "select extract(epoch from next_attempt_at - updated_at)::float as lease from payment_callback"
    )
    expect(lease).toBe(LEASE_SECONDS)
    expect(await claimCallbacks(journal.db, { id, limit: 1 })).toEqual([])
  })

  it("gives a row to the next worker when the lease is over, and fences the first one off", async () => {
    const [id] = await recordMany(1)
    const [dead] = await claimCallbacks(journal.db, { limit: 1 })
    await moveDue(id, -1)
    const [alive] = await claimCallbacks(other, { limit: 1 })
    expect(alive).toMatchObject({ id, attempts: 2, fence: 2 })

    const late = { status: "failed", result: "too late" } as const
    expect(await finishCallback(journal.db, dead, late)).toBe(false)
    expect(await journal.row(id)).toMatchObject({ status: "in_progress", result: null })
    expect(await finishCallback(other, alive, { status: "done", result: "captured" })).toBe(true)
    expect(await finishCallback(journal.db, dead, late)).toBe(false)
    expect(await journal.row(id)).toMatchObject({
      status: "done",
      result: "captured",
      settled_at: expect.any(Date),
    })
  })

  it("gives a put-off row back when its time has come", async () => {
    const [id] = await recordMany(1)
    const [claimed] = await claimCallbacks(journal.db, { limit: 1 })
    const ending = { status: "waiting", result: "busy", retryInSeconds: 600 } as const
    await finishCallback(journal.db, claimed, ending)
    expect(await claimCallbacks(journal.db, { limit: 1 })).toEqual([])
    await moveDue(id, 0)
    expect(await claimCallbacks(journal.db, { limit: 1 })).toMatchObject([{ id, attempts: 2 }])
  })
})
