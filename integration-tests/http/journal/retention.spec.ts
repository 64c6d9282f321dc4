import {
  pruneRefused,
  pruneSettled,
  recordRefused,
} from "../../../src/modules/payment-journal/store"
import { ACCOUNT, incoming, JournalStore } from "../../support/journal-store"

describe("forgetting callbacks", () => {
  const journal = new JournalStore("retention")

  beforeAll(() => journal.create())
  afterAll(() => journal.destroy())
  beforeEach(() => journal.forgetAll())

  /** A callback received so many days ago, in this status. */
  const old = async (days: number, status: string) => {
    const { id } = await journal.transaction()
    const { id: callback } = await journal.callback(id, status)
    await journal.sql(
      `update payment_callback set status = $2, received_at = now() - make_interval(days => $3)
       where id = $1`,
      [callback, status, days]
    )
    return callback
  }

  const refuse = (cause: string, account = ACCOUNT, days = 0, count = 1) =>
    Promise.all(
      Array.from({ length: count }, async (_, number) => {
        const input = incoming(null, `${cause} ${account} ${number}`, { account, reading: null })
        await recordRefused(journal.db, { ...input, cause })
      })
    ).then(() =>
      journal.sql(
        `update payment_callback set received_at = now() - make_interval(days => $2)
         where cause = $1 and account = $3`,
        [cause, days, account]
      )
    )

  const left = async () =>
    (await journal.sql<{ id: string }>("select id from payment_callback")).map(({ id }) => id)

  const leftOf = async (account: string) =>
    (
      await journal.sql<{ cause: string }>(
        "select cause from payment_callback where account = $1 order by cause",
        [account]
      )
    ).map(({ cause }) => cause)

  it("removes settled ones after 90 days, not a day sooner", async () => {
    await old(91, "done")
    await old(91, "ignored")
    const kept = [await old(89, "done"), await old(89, "ignored")]
    expect(await pruneSettled(journal.db, 90)).toBe(2)
    expect((await left()).sort()).toEqual(kept.sort())
  })

  it.each(["new", "in_progress", "waiting", "failed"])(
    "never removes one that is %s, however old",
    async (status) => {
      const kept = await old(4000, status)
      expect(await pruneSettled(journal.db, 90)).toBe(0)
      expect(await pruneRefused(journal.db, 7, 0)).toBe(0)
      expect(await left()).toEqual([kept])
    }
  )

  it("works in batches until nothing is left to remove", async () => {
    const { id } = await journal.transaction()
    await journal.callback(id, "many")
    await journal.sql(
      "update payment_callback set status = 'done', received_at = now() - interval '91 days'"
    )
    await journal.sql(
      `insert into payment_callback select r.* from payment_callback c, generate_series(1, 2500) n,
         jsonb_populate_record(c, jsonb_build_object('id', 'pcb_many_' || n, 'dedupe_key', 'many ' || n)) r`
    )
    const statements: string[] = []
    const note = ({ sql }: { sql: string }) => statements.push(sql)
    journal.db.on("query", note)
    expect(await pruneSettled(journal.db, 90)).toBe(2501)
    journal.db.removeListener("query", note)
    expect(statements).toHaveLength(3)
    expect(await left()).toEqual([])
  })

  it("removes refused ones after 7 days", async () => {
    await refuse("a_old", ACCOUNT, 8)
    await refuse("b_fresh", ACCOUNT, 6)
    expect(await pruneRefused(journal.db, 7, 1000)).toBe(1)
    expect(await leftOf(ACCOUNT)).toEqual(["b_fresh"])
  })

  it("keeps only the newest refused ones of each account", async () => {
    await refuse("a_flood", ACCOUNT, 2, 20)
    await refuse("b_newer", ACCOUNT, 1, 3)
    await refuse("c_other", "syok2pay_strict", 3, 2)
    expect(await pruneRefused(journal.db, 7, 5)).toBe(18)
    expect(await leftOf(ACCOUNT)).toEqual(["a_flood", "a_flood", "b_newer", "b_newer", "b_newer"])
    expect(await leftOf("syok2pay_strict")).toEqual(["c_other", "c_other"])
  })

  it("leaves refused ones to their own rule, and folds the same refusal into one row", async () => {
    await refuse("a_again", ACCOUNT, 6)
    await refuse("a_again", ACCOUNT, 6)
    expect(await pruneSettled(journal.db, 1)).toBe(0)
    expect(await journal.sql("select deliveries from payment_callback")).toEqual([
      { deliveries: 2 },
    ])
  })
})
