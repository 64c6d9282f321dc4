import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { announce, sweepAnnouncements } from "../../../src/announcements/announce"
import { setAttention, withTransactionLock } from "../../../src/modules/payment-journal/store"
import { announcementsOf } from "../../support/announcements"
import { JournalStore } from "../../support/journal-store"
import { connect, type Connection } from "../../support/knex"

type Emitted = { name: string; data: { id: string; event_id: string } }

describe("announcing events", () => {
  const journal = new JournalStore("announcements")
  let other: Connection
  let emitted: Emitted[] = []
  let warnings: string[] = []

  const takes = async (events: Emitted[]) => void emitted.push(...events)
  const refuses = () => Promise.reject(new Error("no bus"))
  const hangs = () => new Promise<void>(() => undefined)

  /** What announcing resolves: the journal's database and an event bus of the spec's own. */
  const container = (emit: (events: Emitted[]) => Promise<void>, db: Connection = journal.db) =>
    ({
      resolve: (key: string) =>
        ({
          [ContainerRegistrationKeys.PG_CONNECTION]: db,
          [ContainerRegistrationKeys.LOGGER]: { warn: (text: string) => warnings.push(text) },
          [Modules.EVENT_BUS]: { emit },
        })[key],
    }) as unknown as MedusaContainer

  beforeAll(async () => {
    await journal.create()
    other = connect(journal.url)
  })
  afterAll(async () => {
    await other?.destroy()
    await journal.destroy()
  })
  beforeEach(async () => {
    await journal.forgetAll()
    emitted = []
    warnings = []
  })

  const declined = async () => {
    const { id } = await journal.transaction()
    await journal.sql(
      "update payment_transaction set state = 'declined', updated_at = clock_timestamp() where id = $1",
      [id]
    )
    return id
  }

  it("emits at once, and never again for the same state", async () => {
    const id = await declined()
    await Promise.all([1, 2, 3].map(() => announce(container(takes), id)))
    await announce(container(takes), id)
    await sweepAnnouncements(container(takes))
    expect(emitted).toEqual([
      { name: "payment_transaction.declined", data: expect.objectContaining({ id }) },
    ])
  })

  it.each([
    ["refuses it", refuses, /no bus/],
    ["does not answer", hangs, /did not answer within 3000 ms/],
  ])("leaves an event to the sweep when the bus %s", async (_, emit, reason) => {
    const id = await declined()
    await announce(container(emit), id)
    expect(warnings).toEqual([expect.stringMatching(reason)])
    const [waiting] = await announcementsOf(id, journal.url)
    expect(waiting).toMatchObject({ announced_at: null })
    await sweepAnnouncements(container(takes))
    expect(emitted.map(({ data }) => data.event_id)).toEqual([waiting.id])
  })

  it("finds what nobody announced: changed in the admin, or left by a killed process", async () => {
    const id = await declined()
    await sweepAnnouncements(container(takes))
    expect(emitted.map(({ data }) => data.id)).toEqual([id])
    await journal.sql(
      "update payment_transaction set refunded_amount = '1.00', updated_at = clock_timestamp() where id = $1",
      [id]
    )
    await sweepAnnouncements(container(takes))
    expect(emitted.map(({ name }) => name)).toEqual([
      "payment_transaction.declined",
      "payment_transaction.refunded",
    ])
  })

  it("announces each event once when two instances sweep at the same time", async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, declined))
    await Promise.all([
      sweepAnnouncements(container(takes)),
      sweepAnnouncements(container(takes, other)),
    ])
    await sweepAnnouncements(container(takes))
    expect(emitted.map(({ data }) => data.id).sort()).toEqual(ids.sort())
  })

  it("leaves a transaction that is being settled to its worker", async () => {
    const id = await declined()
    await withTransactionLock(other, id, () => sweepAnnouncements(container(takes)))
    expect(emitted).toEqual([])
    await sweepAnnouncements(container(takes))
    expect(emitted).toHaveLength(1)
  })

  it("announces a second attention of the same reason after the first was dealt with", async () => {
    const { id } = await journal.transaction()
    const ask = () => setAttention(journal.db, id, "order_failed", {})
    await ask()
    await ask()
    await announce(container(takes), id)
    await journal.sql("update payment_transaction set attention = null where id = $1", [id])
    await ask()
    await announce(container(takes), id)
    expect(emitted.map(({ name }) => name)).toEqual([
      "payment_transaction.attention",
      "payment_transaction.attention",
    ])
  })
})
