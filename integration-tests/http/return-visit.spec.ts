import request from "supertest"
import { facts } from "../setup/facts"
import { sql } from "../support/database"
import { Gateway } from "../support/gateway"
import { makeOlder } from "../support/hurry"
import { expectPaidOnce, transactionOf, untilAtRest, untilSettled } from "../support/journal"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"

const server = () => request(facts().medusaUrl)
const pageOf = (txnId: string, page = "return") => `/payments/syok2pay_main/${txnId}/${page}`

/** A page without what differs from one answer to the next. */
const still = (html: string) => html.replace(/nonce="[^"]+"/g, "")

describe("a visit to the page a shopper comes back to", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  it("cancels nothing, neither here nor at the gateway", async () => {
    const { txnId, reference } = await openPayment(shop)
    await server().get(pageOf(txnId, "cancel")).expect(200)
    await server().post(pageOf(txnId, "cancel")).expect(200)
    expect((await gateway.payment(reference)).status).toBe("PENDING")
    expect(await transactionOf(txnId)).toMatchObject({ state: "opened", session_deleted_at: null })
  })

  it("brings the next inquiry forward, at most once in ten seconds", async () => {
    const { txnId } = await openPayment(shop)
    const hastened = async (change?: string) => {
      if (change) {
        await sql(`update payment_transaction set ${change} where id = $1`, [txnId])
      }
      await server().get(pageOf(txnId)).expect(200)
      const [row] = await sql<{ hastened_at: Date | null; near: boolean }>(
        `select hastened_at, next_inquiry_at < now() + interval '1 hour' as near
         from payment_transaction where id = $1`,
        [txnId]
      )
      return row
    }
    const LATER = "next_inquiry_at = now() + interval '2 hours'"
    const first = await hastened(LATER)
    expect(first).toEqual({ hastened_at: expect.any(Date), near: true })
    expect((await hastened(LATER)).hastened_at).toEqual(first.hastened_at)
    expect((await hastened(LATER)).hastened_at).toEqual(first.hastened_at)
    const again = await hastened(`${LATER}, hastened_at = now() - interval '11 seconds'`)
    expect(again.near).toBe(true)
    expect(again.hastened_at?.getTime()).toBeGreaterThan(first.hastened_at?.getTime() ?? Infinity)
  })

  it("shows what the gateway told us once it has told us, and then asks no more", async () => {
    const { txnId, cartId, reference } = await openPayment(shop)
    await makeOlder(txnId, 5)
    const waiting = (await server().get(pageOf(txnId))).text
    await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
    await untilSettled(txnId, "captured", undefined, 30_000)
    await expectPaidOnce(cartId)
    expect(still((await server().get(pageOf(txnId))).text)).not.toBe(still(waiting))
    await untilAtRest(txnId)
  })
})
