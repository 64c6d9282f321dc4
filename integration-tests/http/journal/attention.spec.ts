import {
  clearAttention,
  countAttention,
  findTransaction,
  listAttention,
  markAttentionHandled,
  setAttention,
} from "../../../src/modules/payment-journal/store"
import { JournalStore } from "../../support/journal-store"

describe("what a person must look at", () => {
  const journal = new JournalStore("attention")

  beforeAll(() => journal.create())
  beforeEach(() => journal.forgetAll())
  afterAll(() => journal.destroy())

  const raise = (id: string, reason: string, why = "as it was") =>
    setAttention(journal.db, id, reason, { why })
  const open = async () => (await listAttention(journal.db, { limit: 10 })).map(({ id }) => id)

  it("keeps the first reason until somebody has dealt with it", async () => {
    const { id } = await journal.transaction()
    expect(await raise(id, "late_payment")).toBe(true)
    expect(await raise(id, "amount_mismatch")).toBe(false)
    expect(await findTransaction(journal.db, id)).toMatchObject({ attention: "late_payment" })
    expect(await clearAttention(journal.db, id)).toBe(true)
    expect(await raise(id, "amount_mismatch")).toBe(true)
  })

  it("asks nobody about what is handled, unless it comes with another reason or other details", async () => {
    const { id } = await journal.transaction()
    await raise(id, "amount_mismatch", "100.00 MYR")
    expect(await markAttentionHandled(journal.db, id, "late_payment")).toBe(false)
    expect(await markAttentionHandled(journal.db, id, "amount_mismatch")).toBe(true)
    expect(await markAttentionHandled(journal.db, id, "amount_mismatch")).toBe(false)
    expect(await open()).toEqual([])
    // The reason stays, so nothing settles by itself.
    expect(await findTransaction(journal.db, id)).toMatchObject({ attention: "amount_mismatch" })

    expect(await raise(id, "amount_mismatch", "100.00 MYR")).toBe(false)
    expect(await open()).toEqual([])
    expect(await raise(id, "amount_mismatch", "90.00 MYR")).toBe(true)
    expect(await open()).toEqual([id])

    await markAttentionHandled(journal.db, id, "amount_mismatch")
    expect(await raise(id, "refund_failed", "90.00 MYR")).toBe(true)
    expect(await findTransaction(journal.db, id)).toMatchObject({
      attention: "refund_failed",
      attention_handled_at: null,
    })
  })

  it("is counted by reason, up to a cap", async () => {
    expect(await countAttention(journal.db, 2)).toEqual([])
    for (const reason of ["late_payment", "order_failed", "late_payment", "late_payment"]) {
      await raise((await journal.transaction()).id, reason)
    }
    const handled = await journal.transaction()
    await raise(handled.id, "cart_changed")
    await markAttentionHandled(journal.db, handled.id, "cart_changed")
    expect(await countAttention(journal.db, 2)).toEqual([
      { reason: "late_payment", count: 2 },
      { reason: "order_failed", count: 1 },
    ])
  })
})
