import { deliverSigned } from "../support/deliver"
import { Gateway } from "../support/gateway"
import { expectPaidOnce, transactionOf, untilSettled } from "../support/journal"
import { Shop, type Checkout } from "../support/shop"

/** More payments at once than Medusa's pool has connections. */
const PAYMENTS = 24

describe("a burst of callbacks", () => {
  it("is acknowledged at once and settled to the last payment, whatever the connection pool holds", async () => {
    const shop = new Shop()
    const gateway = new Gateway()
    const checkouts: Checkout[] = []
    for (let one = 0; one < PAYMENTS; one++) {
      checkouts.push(await shop.checkout())
    }
    for (const { txnId } of checkouts) {
      await gateway.act((await transactionOf(txnId)).reference, {
        outcome: "paid",
        callbacks: "dropped",
      })
    }

    const answers = await Promise.all(checkouts.map(({ txnId }) => deliverSigned(txnId)))
    expect(answers.map(({ status }) => status)).toEqual(checkouts.map(() => 200))

    for (const { txnId, cartId } of checkouts) {
      await untilSettled(txnId, "captured")
      await expectPaidOnce(cartId)
    }
  })
})
