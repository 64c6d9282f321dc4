import {
  claimDueInquiries,
  hastenInquiry,
  scheduleInquiry,
} from "../../../src/modules/payment-journal/store"
import { JournalStore } from "../../support/journal-store"
import { connect, impatiently, type Connection } from "../../support/knex"

describe("claiming transactions that are due for an inquiry", () => {
  const journal = new JournalStore("inquiries")
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

  const due = async (secondsAgo = 1) => {
    const { id } = await journal.transaction()
    await scheduleInquiry(journal.db, id, new Date(Date.now() - secondsAgo * 1000))
    return id
  }

  const nextOf = async (id: string) => {
    const [row] = await journal.sql<{ wait: number | null }>(
      "select extract(epoch from next_inquiry_at - now())::float as wait from payment_transaction where id = $1",
      [id]
    )
    return row.wait
  }

  it("never gives two workers the same one, and leaves it to its worker for two minutes", async () => {
    const ids: string[] = []
    for (let number = 0; number < 20; number++) {
      ids.push(await due())
    }
    const claims = await Promise.all(
      [journal.db, other, journal.db, other].map((db) => claimDueInquiries(db, 10))
    )
    expect(
      claims
        .flat()
        .map(({ id }) => id)
        .sort()
    ).toEqual(ids.sort())
    expect(await claimDueInquiries(other, 10)).toEqual([])
    expect(await nextOf(ids[0])).toBeGreaterThan(115)
    expect(await nextOf(ids[0])).toBeLessThanOrEqual(120)
  })

  it("passes over those that another worker is claiming at this moment, without waiting", async () => {
    const [first, second] = [await due(50), await due(5)]
    await other.transaction(async (busy) => {
      expect(await claimDueInquiries(busy, 1)).toMatchObject([{ id: first }])
      await impatiently(journal.db, async (db) => {
        expect(await claimDueInquiries(db, 2)).toMatchObject([{ id: second }])
      })
    })
  })

  it("takes the longest due first, and none that is not due or has nothing to ask", async () => {
    const [newest, oldest] = [await due(5), await due(50)]
    await journal.transaction()
    await scheduleInquiry(journal.db, await due(), null)
    const [first] = await claimDueInquiries(journal.db, 1)
    const rest = await claimDueInquiries(journal.db, 10)
    expect([first.id, ...rest.map(({ id }) => id)]).toEqual([oldest, newest])
    expect(first.inquiries).toBe(1)
  })

  it("brings an inquiry forward once in a while, not at every visit", async () => {
    const { id } = await journal.transaction()
    expect(await hastenInquiry(journal.db, id, 10)).toBe(true)
    expect(await nextOf(id)).toBeLessThanOrEqual(0)
    await claimDueInquiries(journal.db, 1)
    expect(await hastenInquiry(journal.db, id, 10)).toBe(false)
    await journal.sql("update payment_transaction set hastened_at = now() - interval '11 seconds'")
    expect(await hastenInquiry(journal.db, id, 10)).toBe(true)
  })

  it("brings nothing forward for a payment that has ended", async () => {
    const { id } = await journal.transaction()
    await journal.sql("update payment_transaction set state = 'expired'")
    expect(await hastenInquiry(journal.db, id, 10)).toBe(false)
    expect(await nextOf(id)).toBeGreaterThan(30)
  })
})
