import { facts } from "../../setup/facts"
import { Shop } from "../../support/shop"
import { Admin } from "../../support/admin"
import { b2binpay, openAt, ordered } from "../../support/b2binpay-shop"
import { untilAsked } from "../../support/inquiries"
import {
  callbacksOf,
  expectPaidOnce,
  expectUnpaid,
  outcomeOf,
  transactionOf,
  untilAttention,
  untilSettled,
} from "../../support/journal"

describe("deposits", () => {
  const pay = async (account: string, action: Parameters<typeof b2binpay.act>[1]) => {
    const payment = await openAt(account)
    await b2binpay.act(payment.reference, action)
    return payment
  }

  it.each([
    ["in one transfer", { outcome: "paid" }],
    ["in several", { outcome: "split" }],
    ["a little short, within what the account accepts", { outcome: "paid", amounts: "127.50" }],
    ["with too much, which the account accepts", { outcome: "overpaid" }],
  ] as const)("paid %s get one order over what was asked for", async (_how, action) => {
    const { txnId, cartId } = await pay("main", action)
    expect(await untilSettled(txnId, "captured")).toMatchObject({
      captured_amount: "128.40",
      attention: null,
    })
    await expectPaidOnce(cartId)
  })

  it.each([
    ["underpaid", "main", "underpaid"],
    ["late", "main", "late_payment"],
    ["overpaid", "wary", "overpaid"],
  ] as const)("%s at %s are a person's business: %s", async (outcome, account, attention) => {
    const { txnId, cartId } = await pay(account, { outcome })
    const row = await untilAttention(txnId)
    expect(row).toMatchObject({ attention, captured_amount: "0.00" })
    expect(row.attention_details).not.toEqual({})
    await expectUnpaid(cartId)
  })

  it("paid late are accepted where the account says so", async () => {
    const { txnId, cartId } = await pay("lenient", { outcome: "late" })
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
  })

  it("paid in part wait", async () => {
    const { txnId, cartId } = await pay("main", { outcome: "split", amounts: "50.00" })
    await untilAsked(txnId)
    expect(await transactionOf(txnId)).toMatchObject({ state: "pending", attention: null })
    await expectUnpaid(cartId)
  })

  it("paid again after they were captured stay captured, and are flagged", async () => {
    const { txnId, cartId, reference } = await ordered()
    await b2binpay.act(reference, { outcome: "paid", amounts: "128.40" })
    expect(await untilAttention(txnId)).toMatchObject({
      attention: "paid_again",
      state: "captured",
      captured_amount: "128.40",
    })
    await expectPaidOnce(cartId)
  })

  it.each(["declined", "blocked"] as const)("whose transfer is %s pay nothing", async (outcome) => {
    const { txnId, cartId } = await pay("main", { outcome })
    await untilAsked(txnId)
    expect(await transactionOf(txnId)).toMatchObject({ state: "pending", attention: null })
    await expectUnpaid(cartId)
    expect((await callbacksOf(txnId)).map(({ label }) => label)).toContain(
      outcome === "blocked" ? "Block" : "Fail"
    )
  })

  it("say how many confirmations they have, on the page and to the storefront", async () => {
    const { txnId } = await pay("main", {
      outcome: "pending",
      channel: "BTC",
      blocks: 1,
      confirm: "hand",
    })
    await untilAsked(txnId)
    const { body } = await new Shop().request("get", `/store/payments/${txnId}`).expect(200)
    expect(body.payment).toMatchObject({
      state: "pending",
      confirmations: { seen: 1, needed: expect.any(Number) },
    })
    const page = await fetch(`${facts().medusaUrl}/payments/b2binpay_main/${txnId}/return`)
    expect(await page.text()).toMatch(/Confirmations: 1 of \d+/)
  })

  it("may have their order before their confirmations", async () => {
    const { txnId, cartId, reference } = await openAt("first")
    const { body } = await new Shop().complete(cartId).expect(200)
    await b2binpay.act(reference, { outcome: "pending", confirm: "hand" })
    await untilAsked(txnId)
    expect(await outcomeOf(cartId)).toMatchObject({ payments: 0, captures: [] })
    await b2binpay.act(reference, { outcome: "paid" })
    expect(await untilSettled(txnId, "captured")).toMatchObject({ order_id: body.order.id })
    await expectPaidOnce(cartId)
  })

  it("opened by API v2 are told by its own signature, and are one order", async () => {
    const { txnId, cartId } = await pay("v2", { outcome: "split" })
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
    expect(await callbacksOf(txnId)).toMatchObject([
      { authenticity: "verified" },
      { authenticity: "verified" },
      { authenticity: "verified" },
    ])
  })

  it("in a currency without a wallet are refused in words that a shopper can read", async () => {
    const wish = { provider: "pp_b2binpay_main", currency: "myr" }
    const shop = new Shop()
    const { collectionId } = await shop.fillCart(wish)
    const { status, body } = await shop.openSession(collectionId, wish)
    expect(status).toBe(400)
    expect(body.message).toMatch(/MYR/)
  })

  it("in a coin are exact to the eighth decimal", async () => {
    const { txnId, cartId, reference } = await openAt("main", { currency: "btc" })
    expect(await transactionOf(txnId)).toMatchObject({ amount: "0.00120401" })
    expect((await b2binpay.payment(reference)).amount).toBe("0.00120401")
    await b2binpay.act(reference, { outcome: "paid" })
    expect(await untilSettled(txnId, "captured")).toMatchObject({ captured_amount: "0.00120401" })
    const { captures, orders } = await outcomeOf(cartId)
    expect(captures).toEqual(["0.00120401"])
    const { captures: recorded } = await new Admin().paymentOf(orders[0])
    expect(recorded).toHaveLength(1)
  })
})
