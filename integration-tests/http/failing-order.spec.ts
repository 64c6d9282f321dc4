import { facts } from "../setup/facts"
import { Gateway } from "../support/gateway"
import {
  eventsOf,
  expectUnpaid,
  transactionOf,
  untilAttention,
  untilWorkedOff,
} from "../support/journal"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"
import { setStock } from "../support/stock"

describe("a paid cart that cannot become an order", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  afterEach(() => setStock(1000))

  it("is kept for a person, its money neither refunded nor forgotten", async () => {
    const { cartId, txnId, reference } = await openPayment(shop, {
      variantId: facts().scarceVariantId,
    })
    await setStock(0)
    await gateway.act(reference, { outcome: "paid" })

    expect(await untilAttention(txnId)).toMatchObject({
      attention: "order_failed",
      attention_details: { step: "complete_cart", error: expect.stringMatching(/inventory|stock/) },
      state: "captured",
      captured_amount: "128.40",
      refunded_amount: "0.00",
    })
    const [row] = await untilWorkedOff(txnId)
    expect(row).toMatchObject({ status: "done", result: "attention: order_failed" })
    expect((await eventsOf(txnId)).map(({ name }) => name)).toEqual([
      "opened",
      "state_changed",
      "attention",
    ])
    await expectUnpaid(cartId)
    expect(await gateway.payment(reference)).toMatchObject({
      status: "SUCCESS",
      refunded_amount: "0.00",
    })
  })

  it("is not placed behind the person's back by another callback or by the storefront", async () => {
    const { cartId, txnId, reference } = await openPayment(shop, {
      variantId: facts().scarceVariantId,
    })
    await setStock(0)
    await gateway.act(reference, { outcome: "paid" })
    await untilAttention(txnId)
    await setStock(1000)
    const [sent] = await gateway.callbacks(reference)
    expect((await gateway.resend(sent.id)).status).toBe("Sent")
    await untilWorkedOff(txnId)
    await shop.complete(cartId).expect(400)
    expect(await transactionOf(txnId)).toMatchObject({ attention: "order_failed" })
    await expectUnpaid(cartId)
  })
})
