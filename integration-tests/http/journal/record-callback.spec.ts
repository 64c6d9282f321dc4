import {
  claimCallbacks,
  finishCallback,
  markSettled,
  recordCallback,
} from "../../../src/modules/payment-journal/store"
import { incoming, JournalStore } from "../../support/journal-store"
import { connect } from "../../support/knex"

describe("recording a callback", () => {
  const journal = new JournalStore("record")

  beforeAll(() => journal.create())
  afterAll(() => journal.destroy())

  const rowsOf = (transactionId: string) =>
    journal.sql<{ id: string; deliveries: number }>(
      "select * from payment_callback where transaction_id = $1",
      [transactionId]
    )

  it("takes one statement, and no transaction around it", async () => {
    const { id } = await journal.transaction()
    const statements: string[] = []
    const note = ({ sql }: { sql: string }) => statements.push(sql)
    journal.db.on("query", note)
    await journal.callback(id, "one")
    journal.db.removeListener("query", note)
    expect(statements).toEqual([expect.stringMatching(/^with found as/)])
  })

  it("goes on behind a pooler that has lost its prepared statement", async () => {
    const { id } = await journal.transaction()
    const db = connect(journal.url, 1)
    try {
      await recordCallback(db, incoming(id, "before"))
      await db.raw("deallocate all")
      expect(await recordCallback(db, incoming(id, "after"))).toMatchObject({ inserted: true })
      expect(await recordCallback(db, incoming(id, "after"))).toMatchObject({ inserted: false })
    } finally {
      await db.destroy()
    }
    expect(await rowsOf(id)).toHaveLength(2)
  })

  it("tells a first delivery from a repeated one", async () => {
    const { id } = await journal.transaction()
    const first = await journal.callback(id, "same")
    expect(first).toMatchObject({ transaction_id: id, inserted: true })
    const second = await journal.callback(id, "same")
    expect(second).toEqual({ ...first, inserted: false })
    expect(await rowsOf(id)).toEqual([expect.objectContaining({ id: first.id, deliveries: 2 })])
  })

  it("counts every one of many deliveries at once", async () => {
    const { id } = await journal.transaction()
    const recorded = await Promise.all(
      Array.from({ length: 20 }, () => journal.callback(id, "parallel"))
    )
    expect(new Set(recorded.map((one) => one.id)).size).toBe(1)
    expect(recorded.filter(({ inserted }) => inserted)).toHaveLength(1)
    expect(await rowsOf(id)).toEqual([expect.objectContaining({ deliveries: 20 })])
  })

  it("keeps the same words of two transactions apart", async () => {
    const [one, two] = [await journal.transaction(), await journal.transaction()]
    const a = await journal.callback(one.id, "words")
    const b = await journal.callback(two.id, "words")
    expect(b).toMatchObject({ inserted: true })
    expect(a.id).not.toBe(b.id)
  })

  it("writes nothing for a transaction that the account does not have", async () => {
    const { id } = await journal.transaction("syok2pay_strict")
    expect(await recordCallback(journal.db, incoming(id, "stranger"))).toBeNull()
    expect(await rowsOf(id)).toEqual([])
  })

  it("keeps one for the whole account that names no known transaction, ignored", async () => {
    const recorded = await recordCallback(journal.db, incoming(null, "nobody"))
    expect(recorded).toMatchObject({ transaction_id: null, inserted: true })
    expect(await journal.row(String(recorded?.id))).toMatchObject({
      status: "ignored",
      result: "unknown_transaction",
      settled_at: expect.any(Date),
    })
  })

  it("takes one up again that had failed for good", async () => {
    const { id } = await journal.transaction()
    const { id: callback } = await journal.callback(id, "failed")
    const [claimed] = await claimCallbacks(journal.db, { id: callback, limit: 1 })
    await finishCallback(journal.db, claimed, { status: "failed", result: "gave up" })
    expect(await claimCallbacks(journal.db, { id: callback, limit: 1 })).toEqual([])

    await journal.callback(id, "failed")
    expect(await journal.row(callback)).toMatchObject({ status: "waiting", attempts: 0 })
    await journal.sql("update payment_callback set next_attempt_at = now() where id = $1", [
      callback,
    ])
    expect(await claimCallbacks(journal.db, { id: callback, limit: 1 })).toHaveLength(1)
  })

  it("leaves one alone that is done and whose payment is settled", async () => {
    const { id } = await journal.transaction()
    const { id: callback } = await journal.callback(id, "done")
    const [claimed] = await claimCallbacks(journal.db, { id: callback, limit: 1 })
    await finishCallback(journal.db, claimed, { status: "done", result: "captured" })
    await markSettled(journal.db, id, null)
    await journal.callback(id, "done")
    expect(await journal.row(callback)).toMatchObject({
      status: "done",
      deliveries: 2,
      attempts: 1,
    })
    expect(await claimCallbacks(journal.db, { id: callback, limit: 1 })).toEqual([])
  })

  it("looks again, but not at once, while the payment of a repeated one is open", async () => {
    const { id } = await journal.transaction()
    const { id: callback } = await journal.callback(id, "open")
    const [claimed] = await claimCallbacks(journal.db, { id: callback, limit: 1 })
    await finishCallback(journal.db, claimed, { status: "done", result: "gateway_says_pending" })
    await journal.callback(id, "open")
    expect(await claimCallbacks(journal.db, { id: callback, limit: 1 })).toEqual([])
    const [{ wait }] = await journal.sql<{ wait: number }>(
      `select extract(epoch from next_attempt_at - settled_at)::float as wait from payment_callback where id = $1`,
      [callback]
    )
    expect(wait).toBeCloseTo(10, 1)
  })
})
