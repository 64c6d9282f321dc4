import { Gateway } from "../support/gateway"
import { expectPaidOnce, expectUnpaid, untilSettled } from "../support/journal"
import { openPayment } from "../support/open-payment"
import { sql } from "../support/database"
import { Shop } from "../support/shop"

describe("a storefront that completes the cart by itself", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  const sessionStatus = async (id: string) =>
    (await sql<{ status: string }>("select status from payment_session where id = $1", [id]))[0]
      .status

  it("is refused before the payment and does not spoil the session by asking", async () => {
    const { cartId, txnId, sessionId, reference } = await openPayment(shop)
    for (const _ of ["first", "second"]) {
      const { body } = await shop.complete(cartId).expect(400)
      expect(body.type).toBe("not_allowed")
    }
    expect(await sessionStatus(sessionId)).toBe("pending")
    await expectUnpaid(cartId)

    await gateway.act(reference, { outcome: "paid" })
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
  })

  it("gets one order when it races with the callback", async () => {
    const { cartId, txnId, reference } = await openPayment(shop)
    const race = async () => {
      const answers = []
      // Until the order is there, so that calls fall before, into and after the settling.
      for (let status = 0; status !== 200 && answers.length < 100;) {
        const answer = await shop.complete(cartId)
        status = answer.status
        answers.push(answer)
      }
      return answers
    }
    const [answers] = await Promise.all([
      Promise.all([race(), race(), race(), race()]),
      gateway.act(reference, { outcome: "paid" }),
    ])
    const { order_id } = await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
    const all = answers.flat()
    for (const { status, body } of all) {
      expect([200, 400, 409]).toContain(status)
      expect(status === 200 ? body.order?.id : order_id).toBe(order_id)
    }
    expect(all.filter(({ status }) => status === 200)).toHaveLength(4)
  })

  it("gets the same order after the callback has placed it, however often it asks", async () => {
    const { cartId, txnId, reference } = await openPayment(shop)
    await gateway.act(reference, { outcome: "paid" })
    const { order_id } = await untilSettled(txnId, "captured")
    const answers = await Promise.all([1, 2, 3].map(() => shop.complete(cartId).expect(200)))
    for (const { body } of answers) {
      expect(body).toMatchObject({ type: "order", order: { id: order_id } })
    }
    await expectPaidOnce(cartId)
  })
})
