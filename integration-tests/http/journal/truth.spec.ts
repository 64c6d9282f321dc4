import {
  applyTruth,
  findTransaction,
  recordMovement,
} from "../../../src/modules/payment-journal/store"
import { myr, truthSample } from "../../../src/settling/testing/samples"
import { JournalStore } from "../../support/journal-store"

describe("writing the gateway's truth", () => {
  const journal = new JournalStore("truth")
  const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 10, 0, second))
  const later = () => new Date(Date.now() + 60_000)
  const nothing = { authorized: myr("0.00"), captured: myr("0.00"), refunded: myr("0.00") }

  beforeAll(() => journal.create())
  afterAll(() => journal.destroy())

  const amountsOf = async (id: string) => {
    const found = await findTransaction(journal.db, id)
    return [found?.state, found?.captured.toDecimal(), found?.refunded.toDecimal()]
  }

  it("drops the answer to an older question", async () => {
    const { id } = await journal.transaction()
    expect(await applyTruth(journal.db, id, truthSample(), "captured", at(2))).toBe(true)
    const older = truthSample({ state: "pending", ...nothing })
    expect(await applyTruth(journal.db, id, older, "pending", at(1))).toBe(false)
    expect(await amountsOf(id)).toEqual(["captured", "128.40", "0.00"])
  })

  it("never takes back what was captured or refunded, whoever said it first", async () => {
    const { id } = await journal.transaction()
    await applyTruth(journal.db, id, truthSample(), "captured", at(1))
    await recordMovement(journal.db, id, truthSample({ refunded: myr("28.40") }), "captured")
    expect(await applyTruth(journal.db, id, truthSample(), "captured", later())).toBe(true)
    expect(await amountsOf(id)).toEqual(["captured", "128.40", "28.40"])
    await recordMovement(journal.db, id, truthSample({ ...nothing }), "captured")
    expect(await amountsOf(id)).toEqual(["captured", "128.40", "28.40"])
  })

  it("drops the answer to a question asked before we moved money ourselves", async () => {
    const { id } = await journal.transaction()
    const asked = new Date(Date.now() - 1000)
    await recordMovement(journal.db, id, truthSample({ ...nothing }), "cancelled")
    const before = truthSample({ state: "authorized", ...nothing })
    expect(await applyTruth(journal.db, id, before, "authorized", asked)).toBe(false)
    expect((await amountsOf(id))[0]).toBe("cancelled")
  })

  it("compares amounts as numbers, not as text", async () => {
    const { id } = await journal.transaction()
    await recordMovement(journal.db, id, truthSample({ refunded: myr("9.00") }), "captured")
    await recordMovement(journal.db, id, truthSample({ refunded: myr("10.00") }), "captured")
    expect((await amountsOf(id))[2]).toBe("10.00")
  })
})
