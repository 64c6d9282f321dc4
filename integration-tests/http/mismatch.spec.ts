import { deliverSigned } from "../support/deliver"
import { Gateway } from "../support/gateway"
import { makeOlder } from "../support/hurry"
import {
  callbacksOf,
  eventsOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilAttention,
  untilSettled,
  untilWorkedOff,
} from "../support/journal"
import { openPayment } from "../support/open-payment"
import { answerOf, expectUntouched, refusal } from "../support/refusals"
import { Shop } from "../support/shop"

describe("money that is not the money asked for", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  it.each([
    ["less", { amount: "1.00" }, "amount_mismatch"],
    ["a cent less", { amount: "128.39" }, "amount_mismatch"],
    ["more", { amount: "1284.00" }, "amount_mismatch"],
    ["in another currency", { currency: "IDR" }, "currency_mismatch"],
  ])("paid %s is named, told to a person, and buys nothing", async (_what, paid, reason) => {
    const { txnId, cartId, reference } = await openPayment(shop)
    await makeOlder(txnId, 5)
    await gateway.act(reference, { outcome: "paid", ...paid })
    const row = await untilAttention(txnId)
    expect(row).toMatchObject({ attention: reason, settled_at: null, captured_amount: "0.00" })
    expect(row.attention_details).toMatchObject({ ours: "128.40 MYR" })
    const [callback] = await untilWorkedOff(txnId)
    expect(callback).toMatchObject({ status: "done", result: `attention: ${reason}` })
    expect((await eventsOf(txnId)).at(-1)).toMatchObject({ name: "attention", cause: callback.id })
    await shop.complete(cartId).expect(400)
    await expectUnpaid(cartId)
  })

  it.each([
    ["wrong_amount", "amount_mismatch"],
    ["wrong_currency", "currency_mismatch"],
    ["wrong_reference", "reference_mismatch"],
    ["wrong_txn", "gateway_id_mismatch"],
  ])("an inquiry with a %s is named %s and settles nothing", async (kind, reason) => {
    const { txnId, cartId, reference } = await openPayment(shop)
    await makeOlder(txnId, 5)
    await gateway.addFault({ reference, call: "inquiry", kind })
    await gateway.act(reference, { outcome: "paid" })
    expect(await untilAttention(txnId)).toMatchObject({ attention: reason, settled_at: null })
    await shop.complete(cartId).expect(400)
    await expectUnpaid(cartId)
  })
})

describe("a signed callback that claims something else than we stored", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  it.each([
    ["amount", { amount: "1.00" }],
    ["currency", { currency: "IDR" }],
  ])("in %s makes us ask, and the answer counts, not the claim", async (_what, claim) => {
    const { txnId, cartId, reference } = await openPayment(shop)
    await makeOlder(txnId, 5)
    await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
    expect((await deliverSigned(txnId, claim)).status).toBe(200)
    expect(await untilSettled(txnId, "captured")).toMatchObject({ captured_amount: "128.40" })
    await expectPaidOnce(cartId)
  })

  it.each([
    ["reference", { reference_no: "MD-ANOTHER-01" }, "reference_mismatch"],
    ["gateway id", { txn_id: "txn_another" }, "gateway_id_mismatch"],
  ])(
    "in %s is ignored with its reason although the payment is paid",
    async (_what, claim, result) => {
      const { txnId, cartId, reference } = await openPayment(shop)
      await makeOlder(txnId, 5)
      await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
      expect((await deliverSigned(txnId, claim)).status).toBe(200)
      expect(await untilWorkedOff(txnId)).toMatchObject([{ status: "ignored", result }])
      expect((await eventsOf(txnId)).at(-1)).toMatchObject({
        name: "callback_ignored",
        details: { result },
      })
      expect((await gateway.payment(reference)).inquiries).toBe(0)
      await expectUnpaid(cartId)
    }
  )

  it("in the merchant is refused although the secret is right", async () => {
    const open = await openPayment(shop)
    const before = await transactionOf(open.txnId)
    const answer = await deliverSigned(open.txnId, { merchant_code: "M99999" })
    expect(answerOf(answer)).toEqual(refusal(401))
    expect(await callbacksOf(open.txnId)).toMatchObject([{ cause: "wrong_merchant" }])
    await expectUntouched(open, before)
  })
})
