import type { GatewayTruth } from "../../../src/gateways/contract"
import { Money } from "../../../src/gateways/money"
import type { Transaction } from "../../../src/modules/payment-journal/store"
import { moveOnce } from "../../../src/providers/base/move-once"
import { JournalStore } from "../../support/journal-store"

const AMOUNT = Money.ofDecimal("128.40", "MYR")

const captured = ({ reference }: Transaction): GatewayTruth => ({
  state: "captured",
  amount: AMOUNT,
  authorized: AMOUNT,
  captured: AMOUNT,
  refunded: AMOUNT.minus(AMOUNT),
  movements: [],
  reference,
  gatewayId: null,
  mode: null,
  snapshot: {},
})

describe("captures and refunds that are asked for at once", () => {
  const journal = new JournalStore("movements")

  beforeAll(() => journal.create())
  afterAll(() => journal.destroy())

  it("wait for each other rather than for connections that none of them gives back", async () => {
    const transactions = await Promise.all(Array.from({ length: 12 }, () => journal.transaction()))
    let underWay = 0
    let meet = () => {}
    const met = new Promise<void>((done) => (meet = done))
    await Promise.all(
      transactions.map((transaction) =>
        moveOnce(journal.db, transaction, {
          kind: "capture",
          amount: AMOUNT,
          medusaId: `capt_${transaction.id}`,
          send: async () => {
            if (++underWay === 2) {
              meet()
            }
            await met
            return captured(transaction)
          },
        })
      )
    )
    expect(await journal.sql("select state, captured_amount from payment_transaction")).toEqual(
      transactions.map(() => ({ state: "captured", captured_amount: "128.40" }))
    )
  })
})
