import { facts } from "../../setup/facts"
import { transactionOf } from "../../support/journal"
import { openAt, orderAtGateway } from "../../support/swedbank-pay-shop"

const EXPAND = ["orderitems", "urls", "payeeinfo", "payer"]

describe("what Swedbank Pay is told when a payment is opened", () => {
  const opened = async (account: string, options = {}) => {
    const payment = await openAt(account, options)
    const { gateway_id } = await transactionOf(payment.txnId)
    return { ...payment, order: await orderAtGateway(String(gateway_id), ...EXPAND) }
  }

  it("amounts, lines and their VAT add up, for a cart with 25 % inside its prices", async () => {
    const { order } = await opened("main", { quantity: 3 })
    // 3 x 120.40 and 8.00 shipping.
    expect(order).toMatchObject({ currency: "SEK", amount: 36920, vatAmount: 7384 })
    const { orderItemList } = order.orderItems as { orderItemList: Record<string, number>[] }
    expect(orderItemList).toMatchObject([
      { type: "PRODUCT", quantity: 3, unitPrice: 12040, vatPercent: 2500, amount: 36120 },
      { type: "SHIPPING_FEE", quantity: 1, unitPrice: 800, vatPercent: 2500, amount: 800 },
    ])
    const sum = (name: string) => orderItemList.reduce((total, item) => total + item[name], 0)
    expect([sum("amount"), sum("vatAmount")]).toEqual([36920, 7384])
  })

  it("no lines where the account leaves them out", async () => {
    const { order } = await opened("plain")
    expect(order).toMatchObject({ amount: 12840, vatAmount: 2568 })
    const { orderItemList } = order.orderItems as { orderItemList?: unknown[] }
    expect(orderItemList ?? []).toHaveLength(0)
  })

  it("our own addresses, the key only in the callback's", async () => {
    const { order, txnId } = await opened("main")
    const base = `${facts().medusaUrl}/payments/swedbank-pay_main/${txnId}`
    expect(order.urls).toMatchObject({
      completeUrl: `${base}/return`,
      cancelUrl: `${base}/cancel`,
      callbackUrl: expect.stringMatching(new RegExp(`^${base}/callback\\?key=[0-9a-f]{40}$`)),
      hostUrls: expect.arrayContaining([new URL(base).origin]),
    })
  })

  it("the payer, and who we are, under a reference of its own rules", async () => {
    const { order, reference } = await opened("main")
    expect(reference).toMatch(/^[A-Za-z0-9]{1,30}$/)
    expect(order.payeeInfo).toMatchObject({ payeeReference: reference, orderReference: reference })
    expect(order.payer).toMatchObject({
      firstName: "Aina",
      email: expect.stringContaining("@customer.example"),
      msisdn: "+46700000000",
    })
  })

  it("the language of the browser when the cart has none", async () => {
    const { order } = await opened("main", { headers: { "accept-language": "et-EE,et;q=0.9" } })
    expect(order.language).toBe("et-EE")
  })
})
