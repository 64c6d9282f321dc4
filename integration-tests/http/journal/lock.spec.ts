import {
  TransactionBusyError,
  withTransactionLock,
} from "../../../src/modules/payment-journal/store"
import { facts } from "../../setup/facts"
import { sql } from "../../support/database"
import { eventually } from "../../support/eventually"
import { JournalStore } from "../../support/journal-store"
import { connect, type Connection } from "../../support/knex"

const ID = "txn_aaaaaaaaaaaaaaaaaaaaaaaaaa"

describe("the lock on a transaction", () => {
  const journal = new JournalStore("lock")
  let other: Connection

  beforeAll(async () => {
    await journal.create()
    other = connect(journal.url)
  })
  afterAll(async () => {
    await other?.destroy()
    await journal.destroy()
  })

  const tryLock = (db: Connection, id = ID, purpose?: "settle" | "movement") =>
    withTransactionLock(db, id, async () => "done", purpose)

  it("tells a second worker at once instead of making it wait", async () => {
    await withTransactionLock(journal.db, ID, async () => {
      await expect(tryLock(other)).rejects.toThrow(TransactionBusyError)
      await expect(tryLock(journal.db)).rejects.toThrow(TransactionBusyError)
    })
    expect(await tryLock(other)).toBe("done")
  })

  it("locks one transaction only, and movements apart from settling", async () => {
    await withTransactionLock(journal.db, ID, async () => {
      expect(await tryLock(other, ID.replace("a", "b"))).toBe("done")
      expect(await tryLock(other, ID, "movement")).toBe("done")
    })
  })

  it("can be extended by the other lock, until the work ends", async () => {
    await withTransactionLock(journal.db, ID, async (alsoLock) => {
      await alsoLock("movement")
      await expect(tryLock(other, ID, "movement")).rejects.toThrow(TransactionBusyError)
    })
    await withTransactionLock(
      other,
      ID,
      () =>
        withTransactionLock(journal.db, ID, async (alsoLock) => {
          await expect(alsoLock("movement")).rejects.toThrow(TransactionBusyError)
        }),
      "movement"
    )
    expect(await tryLock(other, ID, "movement")).toBe("done")
  })

  it("is free again after work that failed", async () => {
    const work = withTransactionLock(journal.db, ID, async () => {
      throw new Error("the work failed")
    })
    await expect(work).rejects.toThrow("the work failed")
    expect(await tryLock(other)).toBe("done")
  })

  it("is freed by the death of the connection that held it", async () => {
    const mortal = connect(journal.url)
    let end = () => {}
    const working = new Promise<void>((done) => (end = done))
    const held = withTransactionLock(mortal, ID, () => working).catch((error: Error) => error)
    try {
      await eventually(
        () =>
          tryLock(other).then(
            () => null,
            () => true
          ),
        "the lock taken"
      )
      await sql(
        `select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
       where l.locktype = 'advisory' and d.datname = 'payment_journal_lock'`,
        [],
        facts().maintenanceUrl
      )
      expect(await eventually(() => tryLock(other).catch(() => null), "the lock free")).toBe("done")
    } finally {
      end()
    }
    expect(await held).toBeInstanceOf(Error)
    await mortal.destroy()
  })
})
