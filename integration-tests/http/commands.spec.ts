import { facts } from "../setup/facts"
import { untilAnnounced, shortOf } from "../support/announcements"
import { command } from "../support/command"
import { sql } from "../support/database"
import { Gateway } from "../support/gateway"
import { eventsOf, expectPaidOnce, untilAttention } from "../support/journal"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"
import { setStock } from "../support/stock"

type Listed = { transactions: { id: string; attention: string }[]; next: string | null }

describe("commands for operators", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  afterEach(() => setStock(1000))

  /** Paid, but out of stock. */
  const stray = async () => {
    const payment = await openPayment(shop, { variantId: facts().scarceVariantId })
    await setStock(0)
    await gateway.act(payment.reference, { outcome: "paid" })
    await untilAttention(payment.txnId)
    await setStock(1000)
    return payment
  }

  it("list what needs a person, page by page", async () => {
    const mine = [(await stray()).txnId, (await stray()).txnId]
    const [first, all] = await Promise.all([
      command<Listed>("list-attention", "--limit", "1"),
      command<Listed>("list-attention", "--limit", "1000"),
    ])
    expect(first).toEqual({
      transactions: [all.transactions[0]],
      next: all.transactions[0].id,
    })
    const rest = await command<Listed>("list-attention", "--after", String(first.next))
    expect(rest.transactions[0]).toEqual(all.transactions[1])
    const ids = all.transactions.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(ids).toEqual(expect.arrayContaining(mine))
    expect(all.transactions.find(({ id }) => id === mine[0])).toMatchObject({
      account: "syok2pay_main",
      attention: "order_failed",
      state: "captured",
      captured_amount: "128.40",
    })
  })

  it("inquire now; the server announces what came of it", async () => {
    const { txnId, reference, cartId } = await openPayment(shop)
    await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
    expect(await command("inquire", txnId)).toMatchObject({
      settlement: { status: "settled", state: "captured", orderId: expect.any(String) },
      transaction: { id: txnId, state: "captured", attention: null },
    })
    await expectPaidOnce(cartId)
    expect((await untilAnnounced(txnId, 1)).map(shortOf)).toEqual(["settled captured"])
  })

  it("settle again what has been mended, in the name of whoever decided", async () => {
    const { txnId, cartId } = await stray()
    expect(await command("settle-again", txnId, "--actor", "user_1")).toMatchObject({
      settlement: { status: "settled" },
      transaction: { attention: null },
    })
    await expectPaidOnce(cartId)
    const resolved = (await eventsOf(txnId)).find(({ name }) => name === "attention_resolved")
    expect(resolved).toMatchObject({ cause: "user_1" })
  })

  it("refund stray money, once", async () => {
    const { txnId, reference } = await stray()
    expect(await command("refund-stray", txnId)).toMatchObject({
      transaction: { refunded_amount: "128.40", attention: null },
    })
    await expect(command("refund-stray", txnId)).rejects.toThrow(
      `{"error":"The money of payment ${txnId} is not stray"}`
    )
    expect((await gateway.payment(reference)).refunded_amount).toBe("128.40")
  })

  it("prune what is kept no longer", async () => {
    const { txnId } = await stray()
    await sql(
      "update payment_callback set received_at = now() - interval '91 days' where transaction_id = $1",
      [txnId]
    )
    const { removed } = await command<{ removed: { settled: number } }>("prune")
    expect(removed.settled).toBeGreaterThanOrEqual(1)
    expect(await sql("select 1 from payment_callback where transaction_id = $1", [txnId])).toEqual(
      []
    )
  })

  it("say what is wrong, and fail", async () => {
    await expect(command("list-attention", "--limit", "many")).rejects.toThrow(
      /"error":"--limit must be a number from 1 to 1000","usage":"list-attention.js /
    )
    await expect(command("inquire", "txn_unknown")).rejects.toThrow(
      /{"error":"[^"]*txn_unknown is not in the journal"}/
    )
  })
})
