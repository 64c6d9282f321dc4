import { deliver } from "../support/deliver"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import { makeOlder } from "../support/hurry"
import {
  callbacksOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilSettled,
} from "../support/journal"
import { openPayment, type OpenPayment } from "../support/open-payment"
import { answerOf, expectUntouched, keptRefusal, refusal } from "../support/refusals"
import { Shop } from "../support/shop"
import { messageFor, signed, type Message } from "../support/syok2pay-messages"

describe("a forged callback", () => {
  const shop = new Shop()
  const gateway = new Gateway()
  let open: OpenPayment
  let message: Message
  let genuine: Record<string, string>

  beforeAll(async () => {
    open = await openPayment(shop)
    await makeOlder(open.txnId, 5)
    message = await messageFor(open.txnId)
    genuine = signed(message)
  })

  const send = (headers: Record<string, string>, body: Message = message) =>
    deliver(open.txnId, { headers, body: JSON.stringify(body) })

  const without = (name: string) =>
    Object.fromEntries(Object.entries(genuine).filter(([one]) => one !== name))

  it.each([
    ["without a signature", "no_signature", () => without("x-signature")],
    ["with an empty signature", "no_signature", () => ({ ...genuine, "x-signature": "" })],
    ["without a timestamp", "no_timestamp", () => without("x-timestamp")],
    [
      "signed with another secret",
      "bad_signature",
      () => signed(message, { secret: "sk_stranger" }),
    ],
    ["signed with an empty secret", "bad_signature", () => signed(message, { secret: "" })],
    [
      "with garbage for a signature",
      "bad_signature",
      () => ({ ...genuine, "x-signature": "zz".repeat(32) }),
    ],
    ["with a signature of odd length", "bad_signature", () => changed((hex) => hex.slice(1))],
    ["with half a signature", "bad_signature", () => changed((hex) => hex.slice(32))],
    ["with a signature too long", "bad_signature", () => changed((hex) => `${hex}00`)],
    ["with a signature of 8 KB", "bad_signature", () => changed((hex) => hex.repeat(128))],
    [
      "with a scheme before the signature",
      "bad_signature",
      () => changed((hex) => `sha256=${hex}`),
    ],
    [
      "signed over another second",
      "bad_signature",
      () => ({ ...genuine, "x-timestamp": "1795170245" }),
    ],
  ])("%s is refused, kept with its cause and changes nothing", async (_what, cause, headers) => {
    const before = await transactionOf(open.txnId)
    expect(answerOf(await send(headers()))).toEqual(refusal(401))
    const kept = await keptRefusal(open.txnId, cause, () => send(headers()))
    expect(kept).toMatchObject({ authenticity: "refused", status: "ignored", attempts: 0 })
    await expectUntouched(open, before)
  })

  const changed = (edit: (hex: string) => string) => ({
    ...genuine,
    "x-signature": edit(genuine["x-signature"]),
  })

  it("with its signature sent twice is refused, the genuine one twice as well", async () => {
    for (const second of [genuine["x-signature"], "00".repeat(32)]) {
      const twice = { ...genuine, "x-signature": [genuine["x-signature"], second] }
      expect(answerOf(await send(twice as never))).toEqual(refusal(401))
    }
  })

  it.each([
    ["amount", { amount: "1.00" }],
    ["currency", { currency: "IDR" }],
    ["reference", { reference_no: "MD-ANOTHER-01" }],
  ])("with another %s under a genuine signature is refused", async (_what, edit) => {
    expect(answerOf(await send(genuine, { ...message, ...edit }))).toEqual(refusal(401))
  })

  it("folds the same refusal into one row and counts it", async () => {
    const once = await openPayment(shop)
    const forged = { body: JSON.stringify(await messageFor(once.txnId)) }
    await keptRefusal(once.txnId, "no_signature", () => deliver(once.txnId, forged))
    const [{ deliveries }] = await callbacksOf(once.txnId)
    await eventually(async () => {
      await deliver(once.txnId, forged)
      const [row] = await callbacksOf(once.txnId)
      return row.deliveries > deliveries + 1
    }, "further deliveries counted")
    expect(await callbacksOf(once.txnId)).toHaveLength(1)
  })

  it("tells nobody without the secret whether a transaction exists", async () => {
    const body = JSON.stringify(message)
    const strangers = ["txn_aaaaaaaaaaaaaaaaaaaaaaaaaa", "no-id-at-all", "txn_%00", open.txnId]
    const answers = await Promise.all(
      strangers.map(async (txnId) => answerOf(await deliver(txnId, { body })))
    )
    expect(answers).toEqual(strangers.map(() => refusal(401)))
  })

  it("has made us ask nothing", async () => {
    expect((await gateway.payment(open.reference)).inquiries).toBe(0)
    await expectUnpaid(open.cartId)
  })

  it("does not stand in the way of the genuine one", async () => {
    const { txnId, cartId, reference } = await openPayment(shop)
    const body = JSON.stringify(await messageFor(txnId))
    await deliver(txnId, { body }).expect(401)
    await gateway.act(reference, { outcome: "paid" })
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
  })
})
