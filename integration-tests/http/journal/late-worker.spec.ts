import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { claimCallbacks, MAX_ATTEMPTS } from "../../../src/modules/payment-journal/store"
import { settleCallback } from "../../../src/settling/settle-callback"
import { JournalStore } from "../../support/journal-store"

describe("a callback that cannot be settled, at its last try", () => {
  const journal = new JournalStore("late_worker")

  beforeAll(() => journal.create())
  afterAll(() => journal.destroy())
  beforeEach(() => journal.forgetAll())

  /** Settling needs Medusa, which is away here: it fails. */
  const container = {
    resolve: (key: string) => {
      if (key === ContainerRegistrationKeys.PG_CONNECTION) {
        return journal.db
      }
      throw new Error("Medusa is away")
    },
  } as unknown as MedusaContainer

  const claim = async () => {
    await journal.sql("update payment_callback set next_attempt_at = now() - interval '1 second'")
    const [claimed] = await claimCallbacks(journal.db, { limit: 1 })
    return { ...claimed, attempts: MAX_ATTEMPTS }
  }
  const attention = async () =>
    (
      await journal.sql<{ attention: string | null }>("select attention from payment_transaction")
    )[0].attention

  beforeEach(async () => {
    const { id } = await journal.transaction()
    await journal.callback(id, "a key")
  })

  it("is given to a person by the worker that has it", async () => {
    await settleCallback(container, await claim())
    expect(await attention()).toBe("settle_failed")
  })

  it("is nobody's matter for a worker that has lost it to another one", async () => {
    const late = await claim()
    await claim()
    await settleCallback(container, late)
    expect(await attention()).toBeNull()
    expect(await journal.sql("select status from payment_callback")).toEqual([
      { status: "in_progress" },
    ])
  })
})
