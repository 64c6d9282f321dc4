import { eventually } from "../../support/eventually"
import { hurryInquiry, makeOlder } from "../../support/hurry"
import { untilAsked } from "../../support/inquiries"
import {
  callbacksOf,
  expectAuthorizedOnce,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilAttention,
  untilSettled,
  untilState,
  untilWorkedOff,
} from "../../support/journal"
import { asWebhook, eventOf, finalized, post } from "../../support/kustom-messages"
import { kustom, takeForCart } from "../../support/kustom-shop"

/** Taken a moment ago, so that nothing waits for Medusa to write the session. */
async function taken(account?: string) {
  const payment = await takeForCart(account)
  await makeOlder(payment.txnId, 5)
  return payment
}

describe("what a clerk's phone does", () => {
  it("a declined card is an attempt: the clerk tries again, and one order stands", async () => {
    const { txnId, cartId, reference } = await taken()
    await kustom.act(reference, { outcome: "declined" })
    await eventually(
      async () =>
        (await callbacksOf(txnId)).find(({ label }) => label === "ipp.payment.failed")?.status ===
        "done",
      "the failed attempt is known"
    )
    expect(await transactionOf(txnId)).toMatchObject({ state: "pending", attention: null })
    await expectUnpaid(cartId)
    await kustom.act(reference, { outcome: "paid" })
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
  })

  it.each([
    ["expired", "expired"],
    ["failed", "declined"],
  ] as const)(
    "a session that has %s sends nothing and is found by inquiry",
    async (outcome, state) => {
      const { txnId, cartId, reference } = await taken()
      await kustom.act(reference, { outcome })
      await hurryInquiry(txnId)
      expect(await untilSettled(txnId, state)).toMatchObject({ attention: null })
      const rows = await untilWorkedOff(txnId, 2)
      const labels = rows.map(({ label, channel }) => `${channel} ${label}`)
      expect(labels.sort()).toEqual([`inquiry ${state}`, "server ipp.session.created"])
      await expectUnpaid(cartId)
    }
  )

  it("a cancelled message that comes after the money changes nothing", async () => {
    const { txnId, cartId, reference } = await taken()
    await kustom.act(reference, { outcome: "paid" })
    const { gateway_id } = await untilSettled(txnId, "captured")
    const late = eventOf("ipp.session.cancelled", { session_id: gateway_id, order_id: null })
    await post(asWebhook(late)).expect(200)
    const rows = await untilWorkedOff(txnId)
    expect(rows.map(({ label }) => label)).toContain("ipp.session.cancelled")
    expect(await transactionOf(txnId)).toMatchObject({ state: "captured", attention: null })
    await expectPaidOnce(cartId)
  })

  it.each([
    ["another amount", { amount: "12740" }, "amount_mismatch"],
    ["another currency", { currency: "EUR" }, "currency_mismatch"],
  ])("a session that was finalized with %s is a person's business", async (_, change, reason) => {
    const { txnId, cartId, reference } = await taken()
    await kustom.act(reference, { outcome: "paid", ...change })
    expect(await untilAttention(txnId)).toMatchObject({ attention: reason, settled_at: null })
    await expectUnpaid(cartId)
  })

  it("an order that is reserved only is authorized, and the shop captures it", async () => {
    const { txnId, cartId, reference } = await taken()
    await kustom.act(reference, { outcome: "granted" })
    await untilSettled(txnId, "authorized")
    await expectAuthorizedOnce(cartId)
  })

  it("an order under review waits, and settles once it is accepted", async () => {
    const { txnId, cartId, reference } = await taken()
    await kustom.act(reference, { outcome: "granted", fraud: "pending" })
    await untilState(txnId, "pending")
    await expectUnpaid(cartId)
    await kustom.portal(reference, "accept_fraud")
    await hurryInquiry(txnId)
    await untilSettled(txnId, "authorized")
    await expectAuthorizedOnce(cartId)
  })

  it("an order that is rejected ends the payment", async () => {
    const { txnId, cartId, reference } = await taken()
    await kustom.act(reference, { outcome: "granted", fraud: "pending" })
    await untilState(txnId, "pending")
    await kustom.portal(reference, "reject_fraud")
    await hurryInquiry(txnId)
    expect(await untilSettled(txnId, "declined")).toMatchObject({ attention: null })
    await expectUnpaid(cartId)
  })

  it("an order that is not in Order Management yet is waited for", async () => {
    const { txnId, cartId, reference } = await taken()
    await kustom.act(reference, { outcome: "paid", om_delay: 2 })
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
    expect(await callbacksOf(txnId)).not.toHaveLength(0)
  })

  it("a true message before its time is asked about again, and settles nothing", async () => {
    const { txnId, cartId } = await taken()
    await post(asWebhook(await finalized(txnId))).expect(200)
    await untilAsked(txnId)
    expect(await transactionOf(txnId)).toMatchObject({ state: "opened", attention: null })
    await expectUnpaid(cartId)
  })
})
