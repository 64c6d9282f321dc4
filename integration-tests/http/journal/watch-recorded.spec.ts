import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { decodeTime } from "ulid"
import { watchRecorded, type Watched } from "../../../src/settling/watch-recorded"
import { JournalStore } from "../../support/journal-store"

const MINUTE = 60_000

describe("what watches Medusa's captures and refunds", () => {
  const journal = new JournalStore("watch_recorded")
  let captures: { id: string; payment_id: string; amount: number; created_at: Date }[] = []
  let txnId: string
  /** Ids of captures that an order has booked. */
  let booked: string[] = []

  /** Medusa's payment module as the watch sees it: one payment with these captures. */
  const payments = {
    listCaptures: ({ id }: { id?: { $gt: string } }) =>
      captures.filter((one) => !id || one.id > id.$gt),
    listRefunds: () => [],
    listPayments: ({ id }: { id: string[] }) =>
      id.includes("pay_1")
        ? [{ id: "pay_1", currency_code: "myr", data: { txn_id: txnId }, captures, refunds: [] }]
        : [],
  }
  const orders = {
    listOrderTransactions: () => booked.map((reference_id) => ({ reference_id })),
  }
  const container = {
    resolve: (key: string) =>
      ({
        [ContainerRegistrationKeys.PG_CONNECTION]: journal.db,
        [Modules.PAYMENT]: payments,
        [Modules.ORDER]: orders,
      })[key],
  } as unknown as MedusaContainer

  const isDue = async () =>
    (
      await journal.sql<{ due: boolean }>(
        "select next_inquiry_at <= now() + interval '1 second' as due from payment_transaction where id = $1",
        [txnId]
      )
    )[0].due
  const asked = () =>
    journal.sql(
      "update payment_transaction set next_inquiry_at = now() + interval '1 day' where id = $1",
      [txnId]
    )

  beforeAll(() => journal.create())
  beforeEach(async () => {
    await journal.forgetAll()
    txnId = (await journal.transaction()).id
    const created_at = new Date(Date.now() - 3 * MINUTE)
    captures = [{ id: "capt_1", payment_id: "pay_1", amount: 28.4, created_at }]
    booked = []
  })
  afterAll(() => journal.destroy())

  it("asks again about a capture that is still not at the gateway, until it is taken back", async () => {
    const watched: Watched = { last: {}, cutOff: new Set() }
    expect(await watchRecorded(container, watched)).toBe(1)
    expect(await isDue()).toBe(true)

    // The inquiry came to nothing: the gateway was away.
    await asked()
    expect(await watchRecorded(container, watched)).toBe(1)
    expect(await isDue()).toBe(true)

    captures = []
    await asked()
    expect(await watchRecorded(container, watched)).toBe(0)
    expect(await isDue()).toBe(false)
  })

  it("leaves a payment to the person who has been told of it", async () => {
    const watched: Watched = { last: {}, cutOff: new Set() }
    await journal.sql(
      "update payment_transaction set attention = 'capture_not_sent' where id = $1",
      [txnId]
    )
    expect(await watchRecorded(container, watched)).toBe(0)
    await asked()
    expect(await watchRecorded(container, watched)).toBe(0)
    expect(await isDue()).toBe(false)
  })

  it("waits for a capture that may still be under way", async () => {
    captures[0].created_at = new Date()
    const watched: Watched = { last: {}, cutOff: new Set() }
    expect(await watchRecorded(container, watched)).toBe(0)
    expect(await isDue()).toBe(false)
    captures[0].created_at = new Date(Date.now() - 3 * MINUTE)
    expect(await watchRecorded(container, watched)).toBe(1)
    expect(await isDue()).toBe(true)
  })

  it("asks again about a capture that its order has not booked, until it has", async () => {
    const watched: Watched = { last: {}, cutOff: new Set() }
    await journal.sql(
      "update payment_transaction set captured_amount = 28.4, order_id = 'order_1' where id = $1",
      [txnId]
    )
    expect(await watchRecorded(container, watched)).toBe(1)
    expect(await isDue()).toBe(true)

    booked = ["capt_1"]
    await asked()
    expect(await watchRecorded(container, watched)).toBe(0)
    expect(await isDue()).toBe(false)
  })

  it("leaves a capture alone that no order has to book", async () => {
    await journal.sql("update payment_transaction set captured_amount = 28.4 where id = $1", [
      txnId,
    ])
    expect(await watchRecorded(container, { last: {}, cutOff: new Set() })).toBe(0)
    expect(await isDue()).toBe(false)
  })

  it("begins a day back", async () => {
    const asked: string[] = []
    const { listCaptures } = payments
    payments.listCaptures = (filters) => {
      asked.push(filters.id?.$gt ?? "")
      return listCaptures(filters)
    }
    await watchRecorded(container, { last: {}, cutOff: new Set() })
    payments.listCaptures = listCaptures
    expect(decodeTime(asked[0].replace("capt_", "").padEnd(26, "0"))).toBeCloseTo(
      Date.now() - 24 * 60 * MINUTE,
      -4
    )
  })
})
