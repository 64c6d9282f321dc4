import { MedusaError } from "@medusajs/framework/utils"
import type { Account } from "../../../src/accounts/account"
import type { GatewayTruth } from "../../../src/gateways/contract"
import { Money } from "../../../src/gateways/money"
import { askMovement, type Transaction } from "../../../src/modules/payment-journal/store"
import { captureTransaction } from "../../../src/providers/base/capture-transaction"
import { moveOnce } from "../../../src/providers/base/move-once"
import type { ProviderContainer } from "../../../src/providers/base/provider-container"
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

  it("send nothing once Medusa's record has been taken back, however late they come", async () => {
    const transaction = await journal.transaction()
    const row = { id: "capt_late", amount: 128.4, payment_id: "pay_1" }
    const reads = jest
      .fn<Promise<typeof row>, []>()
      .mockResolvedValueOnce(row)
      .mockRejectedValue(new MedusaError(MedusaError.Types.NOT_FOUND, "gone"))
    const capture = jest.fn()
    const container = {
      __pg_connection__: journal.db,
      captureService: { retrieve: reads, list: async () => [row] },
    } as unknown as ProviderContainer
    const account = { client: { capture } } as unknown as Account
    await expect(captureTransaction(container, account, transaction, row.id)).rejects.toThrow(
      /capt_late was taken back meanwhile. Nothing was sent/
    )
    expect(capture).not.toHaveBeenCalled()
  })

  it("refuse a repeat whose first try has happened and is in Medusa already", async () => {
    const transaction = await journal.transaction()
    await askMovement(
      journal.db,
      transaction.id,
      { kind: "refund", key: "ref_first", amount: "28.40", before: "0.00" },
      "ref_first"
    )
    const part = Money.ofDecimal("28.40", "MYR")
    const keys: string[] = []
    const again = moveOnce(journal.db, transaction, {
      kind: "refund",
      amount: part,
      medusaId: "ref_second",
      // What settling has recorded of the first try, and this one.
      recorded: async () => part.plus(part),
      send: async (_facts, _amount, key) => {
        keys.push(key)
        return { ...captured(transaction), refunded: part }
      },
    })
    await expect(again).rejects.toThrow(/refund of 28.40 MYR has happened the first time/)
    expect(keys).toEqual(["ref_first"])
  })
})
