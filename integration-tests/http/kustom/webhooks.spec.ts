import { randomUUID } from "node:crypto"
import { sql } from "../../support/database"
import { makeOlder } from "../../support/hurry"
import {
  callbacksOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilSettled,
  untilWorkedOff,
  type CallbackRow,
} from "../../support/journal"
import {
  asWebhook,
  eventOf,
  finalized,
  FORMER_SECRET,
  MERCHANT,
  post,
  SECRET,
} from "../../support/kustom-messages"
import { kustom, ordered, takeForCart } from "../../support/kustom-shop"

const MINUTE = 60

const rowsOf = (body: string) =>
  sql<CallbackRow>("select * from payment_callback where body_base64 = $1", [
    Buffer.from(body).toString("base64"),
  ])

/** What was told after the opening, which Kustom tells in any case. */
const toldOf = async (txnId: string) =>
  (await callbacksOf(txnId)).filter(({ label }) => label !== "ipp.session.created")

/** Paid on the phone, and Kustom has told nobody. */
async function paidSilently(account?: string) {
  const payment = await takeForCart(account)
  await makeOlder(payment.txnId, 5)
  await kustom.act(payment.reference, { outcome: "paid", callbacks: "dropped" })
  const { inquiries: asked } = await kustom.payment(payment.reference)
  return { ...payment, asked }
}

describe("the one webhook of a Kustom account", () => {
  const without = (name: string) => (webhook: ReturnType<typeof asWebhook>) => {
    const { [name]: _, ...headers } = webhook.headers
    return { ...webhook, headers }
  }
  const same = (webhook: ReturnType<typeof asWebhook>) => webhook

  it.each([
    ["without an id", {}, without("webhook-id")],
    ["without a timestamp", {}, without("webhook-timestamp")],
    ["without a signature", {}, without("webhook-signature")],
    ["from six minutes ago", { age: 6 * MINUTE }, same],
    ["from six minutes ahead", { age: -6 * MINUTE }, same],
    ["signed with a former secret, the overlap being over", { secrets: [FORMER_SECRET] }, same],
  ])("refuses a message %s, and nothing follows", async (_, signing, change) => {
    const { txnId, cartId, reference, asked } = await paidSilently()
    const webhook = change(asWebhook(await finalized(txnId), signing))
    await post(webhook).expect(401)
    expect(await rowsOf(webhook.body)).toMatchObject([
      { authenticity: "refused", status: "ignored", transaction_id: null },
    ])
    expect((await kustom.payment(reference)).inquiries).toBe(asked)
    await expectUnpaid(cartId)
  })

  it.each([
    ["the new secret and the old one", "main", [FORMER_SECRET, SECRET], 0],
    ["the former secret, inside the overlap", "rotated", [SECRET], 1],
  ])("takes a message signed with %s", async (_, account, secrets, secret) => {
    const { txnId, cartId } = await paidSilently(account)
    const webhook = asWebhook(await finalized(txnId), { secrets })
    await post(webhook, `kustom_${account}`).expect(200)
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
    expect(await toldOf(txnId)).toMatchObject([{ authenticity: "verified", secret }])
  })

  it.each([
    "ipp.session.finalized",
    "ipp.payment.finalized",
    "session.finalized",
    "payment.finalized",
  ])("settles by %s, twice delivered under two webhook ids", async (type) => {
    const { txnId, cartId } = await paidSilently()
    const event = { ...(await finalized(txnId)), type }
    await Promise.all([post(asWebhook(event)).expect(200), post(asWebhook(event)).expect(200)])
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
    expect(await toldOf(txnId)).toMatchObject([{ label: type, deliveries: 2 }])
  })

  it.each([
    [
      "about a session of another shop",
      () => eventOf("ipp.session.finalized", { session_id: randomUUID(), order_id: randomUUID() }),
      "unknown_transaction",
    ],
    [
      "about an order of another shop",
      () => eventOf("order.created", { order_id: randomUUID() }),
      "unknown_transaction",
    ],
    ["of a type that we do not know", () => eventOf("ipp.device.lost", {}), "unknown_type"],
    ["without data", () => eventOf("ipp.session.activated", undefined), "no_data"],
  ])("keeps a message %s, ignores it and answers 200", async (_, event, result) => {
    const webhook = asWebhook(event())
    await post(webhook).expect(200)
    expect(await rowsOf(webhook.body)).toMatchObject([
      { authenticity: "verified", status: "ignored", result, transaction_id: null },
    ])
  })

  it("ignores a message of a foreign merchant, even about a session of ours", async () => {
    const { txnId, cartId, reference, asked } = await paidSilently()
    const { data } = await finalized(txnId)
    const webhook = asWebhook(
      eventOf("ipp.session.finalized", data, { merchant_id: `${MERCHANT}9` })
    )
    await post(webhook).expect(200)
    expect(await rowsOf(webhook.body)).toMatchObject([
      { status: "ignored", result: "foreign_merchant" },
    ])
    expect((await kustom.payment(reference)).inquiries).toBe(asked)
    await expectUnpaid(cartId)
  })

  it("finds the payment of an order's event by the order", async () => {
    const { txnId } = await ordered()
    const { order } = await gatewayIdsOf(txnId)
    const webhook = asWebhook(eventOf("dispute.created", { order_id: order }))
    await post(webhook).expect(200)
    const told = (await untilWorkedOff(txnId, 1)).find(({ label }) => label === "dispute.created")
    expect(told).toMatchObject({ authenticity: "verified", transaction_id: txnId })
    expect(await transactionOf(txnId)).toMatchObject({ state: "captured", attention: null })
  })

  it("waits for it where an account settles by callbacks alone", async () => {
    const { txnId, cartId } = await paidSilently("strict")
    await post(asWebhook(await finalized(txnId)), "kustom_strict").expect(200)
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
  })
})

async function gatewayIdsOf(txnId: string) {
  const [{ gateway_ids }] = await sql<{ gateway_ids: Record<string, string> }>(
    "select gateway_ids from payment_transaction where id = $1",
    [txnId]
  )
  return gateway_ids
}
