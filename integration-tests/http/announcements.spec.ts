import { facts } from "../setup/facts"
import { Admin } from "../support/admin"
import { announcementsOf, notificationsOf, shortOf, untilAnnounced } from "../support/announcements"
import { eventually } from "../support/eventually"
import { Gateway, type Outcome } from "../support/gateway"
import { hurryInquiry } from "../support/hurry"
import { untilAttention, untilSettled, untilState, untilWorkedOff } from "../support/journal"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"
import { setStock } from "../support/stock"

describe("events for the shop's own code", () => {
  const shop = new Shop()
  const gateway = new Gateway()
  const admin = new Admin()

  afterEach(() => setStock(1000))

  it("tell of a paid order once, however often the gateway and we look again", async () => {
    const { txnId, reference, cartId } = await openPayment(shop)
    await gateway.act(reference, { outcome: "paid", callbacks: "duplicate" })
    const { order_id } = await untilSettled(txnId, "captured")
    const [sent] = await gateway.callbacks(reference)
    await gateway.resend(sent.id)
    const { inquiries } = await gateway.payment(reference)
    await hurryInquiry(txnId)
    await eventually(
      async () => (await gateway.payment(reference)).inquiries > inquiries,
      "one more inquiry"
    )
    const told = await untilAnnounced(txnId, 1)
    expect(told.map(shortOf)).toEqual(["settled captured"])
    expect(told[0].data).toEqual({
      id: txnId,
      event_id: told[0].id,
      account: "syok2pay_main",
      gateway: "syok2pay",
      state: "captured",
      order_id,
      cart_id: cartId,
      currency_code: "MYR",
      amount: "128.40",
      authorized_amount: "128.40",
      captured_amount: "128.40",
      refunded_amount: "0.00",
      attention: null,
    })
  })

  it.each<[Outcome, string]>([
    ["declined", "declined"],
    ["cancelled", "cancelled"],
    ["expired", "expired"],
  ])("tell that a payment ended unpaid: %s", async (outcome, state) => {
    const { txnId, reference } = await openPayment(shop)
    await gateway.act(reference, { outcome, callbacks: "duplicate" })
    await untilState(txnId, state)
    expect((await untilAnnounced(txnId, 1)).map(shortOf)).toEqual([state])
  })

  it("tell of an authorization, of its capture and of every refund, made in the admin", async () => {
    const swedbank = new Gateway("swedbank-pay")
    const { txnId, reference } = await openPayment(shop, { provider: "pp_swedbank-pay_main" })
    await swedbank.act(reference, { outcome: "paid" })
    const { order_id } = await untilSettled(txnId, "authorized")
    expect((await untilAnnounced(txnId, 1)).map(shortOf)).toEqual(["settled authorized"])

    const { id } = await admin.paymentOf(String(order_id))
    expect((await admin.capture(id)).status).toBe(200)
    await untilAnnounced(txnId, 2)
    expect((await admin.refund(id, 28.4)).status).toBe(200)
    await untilAnnounced(txnId, 3)
    expect((await announcementsOf(txnId)).map(shortOf)).toEqual([
      "settled authorized",
      "settled captured",
      "refunded 28.40",
    ])
  })

  it("notify whom the account names, once for each time a person is needed", async () => {
    const { txnId, reference } = await openPayment(shop, {
      provider: "pp_syok2pay_alerting",
      variantId: facts().scarceVariantId,
    })
    await setStock(0)
    await gateway.act(reference, { outcome: "paid", callbacks: "duplicate" })
    await untilAttention(txnId)
    const [told] = await untilAnnounced(txnId, 1)
    const arrived = async (count: number) => {
      const all = await notificationsOf(txnId)
      return all.length >= count && all.every(({ status }) => status === "success") ? all : null
    }
    expect(await eventually(() => arrived(1), "the notification")).toEqual([
      expect.objectContaining({
        to: "payments@shop.example",
        channel: "email",
        template: "payment-attention",
        idempotency_key: told.id,
        data: {
          ...told.data,
          summary: `Payment ${txnId} of 128.40 MYR at syok2pay_alerting needs a person: order_failed`,
        },
      }),
    ])

    // Still out of stock: a person's next try asks for a person anew.
    await admin.request("post", `/admin/payment-transactions/${txnId}/settle`, {})
    await eventually(() => arrived(2), "the second notification")
    await untilWorkedOff(txnId)
    expect((await announcementsOf(txnId)).map(({ name }) => name)).toEqual([
      "payment_transaction.attention",
      "payment_transaction.attention",
    ])
    expect(await notificationsOf(txnId)).toHaveLength(2)
  })

  it("notify nobody where the account names nobody", async () => {
    const { txnId, reference } = await openPayment(shop, { variantId: facts().scarceVariantId })
    await setStock(0)
    await gateway.act(reference, { outcome: "paid" })
    await untilAttention(txnId)
    expect(await untilAnnounced(txnId, 1)).toHaveLength(1)
    expect(await notificationsOf(txnId)).toEqual([])
  })
})
