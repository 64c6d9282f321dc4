import { deliver } from "../../support/deliver"
import { makeOlder } from "../../support/hurry"
import {
  callbacksOf,
  expectAuthorizedOnce,
  expectUnpaid,
  transactionOf,
  untilSettled,
  untilWorkedOff,
} from "../../support/journal"
import { answerOf, expectUntouched, keptRefusal, refusal } from "../../support/refusals"
import { keyQuery, messageFor } from "../../support/swedbank-pay-messages"
import { openAt, swedbankPay } from "../../support/swedbank-pay-shop"

const JSON_TYPE = { "content-type": "application/json" }

describe("unsigned callbacks", () => {
  const paidUntold = async (account = "main") => {
    const payment = await openAt(account)
    await makeOlder(payment.txnId, 5)
    await swedbankPay.act(payment.reference, { outcome: "paid", callbacks: "dropped" })
    return payment
  }
  const post = async (txnId: string, query: string, account = "main", headers = {}) =>
    deliver(txnId, {
      account: `swedbank-pay_${account}`,
      query,
      headers: { ...JSON_TYPE, ...headers },
      body: JSON.stringify(await messageFor(txnId)),
    })

  it.each([
    ["no key", "no_key", () => ""],
    ["an empty key", "no_key", () => "?key="],
    ["a wrong key", "bad_key", () => `?key=${"0".repeat(40)}`],
    ["the key twice", "bad_key", (query: string) => `${query}&${query.slice(1)}`],
    ["the key of another transaction", "bad_key", (_: string, other: string) => other],
  ])("with %s are refused and change nothing", async (_what, cause, queryOf) => {
    const payment = await paidUntold()
    const other = await keyQuery((await openAt("main")).txnId)
    const query = queryOf(await keyQuery(payment.txnId), other)
    const before = await transactionOf(payment.txnId)
    expect(answerOf(await post(payment.txnId, query))).toEqual(refusal(401))
    await keptRefusal(payment.txnId, cause, () => post(payment.txnId, query))
    await expectUntouched(payment, before)
    expect((await swedbankPay.payment(payment.reference)).inquiries).toBe(0)
  })

  it("with the right key about another order are stored, ignored, and pay neither", async () => {
    const [ours, theirs] = [await paidUntold(), await openAt("main")]
    const answer = await deliver(ours.txnId, {
      account: "swedbank-pay_main",
      query: await keyQuery(ours.txnId),
      headers: JSON_TYPE,
      body: JSON.stringify(await messageFor(theirs.txnId, { orderReference: undefined })),
    })
    expect(answer.status).toBe(200)
    expect(await untilWorkedOff(ours.txnId)).toMatchObject([
      { status: "ignored", result: "gateway_id_mismatch" },
    ])
    await expectUnpaid(ours.cartId)
    expect((await swedbankPay.payment(ours.reference)).inquiries).toBe(0)
    expect((await swedbankPay.payment(theirs.reference)).inquiries).toBe(0)
  })

  it("are one however often they are replayed", async () => {
    const payment = await paidUntold()
    const query = await keyQuery(payment.txnId)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => post(payment.txnId, query)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    await untilSettled(payment.txnId, "authorized")
    expect((await post(payment.txnId, query)).status).toBe(200)
    expect(await callbacksOf(payment.txnId)).toMatchObject([{ deliveries: 6 }])
    await expectAuthorizedOnce(payment.cartId)
  })

  it.each(["v3.1", "v3.0", "legacy_payment_order", "legacy_payment"])(
    "in the %s form are understood as triggers",
    async (shape) => {
      const { txnId, reference, cartId } = await openAt("main")
      await swedbankPay.act(reference, { outcome: "paid", shape })
      await untilSettled(txnId, "authorized")
      expect(await untilWorkedOff(txnId)).toMatchObject([
        { channel: "server", authenticity: "verified", status: "done" },
      ])
      await expectAuthorizedOnce(cartId)
    }
  )

  it.each([
    ["an array", "[]"],
    ["text", "hello"],
    ["nothing", ""],
    ["an order without an id", '{"paymentOrder":{"instrument":"CreditCard"}}'],
    ["an address as the id", '{"paymentOrder":{"id":"https://evil.example/psp/paymentorders/1"}}'],
  ])("that say %s are unreadable", async (_what, body) => {
    const { txnId } = await openAt("main")
    const answer = await deliver(txnId, {
      account: "swedbank-pay_main",
      query: await keyQuery(txnId),
      headers: JSON_TYPE,
      body,
    })
    expect(answerOf(answer)).toEqual(refusal(400))
  })

  describe("from addresses that the gateway does not document", () => {
    const from = (address: string) => ({ "x-forwarded-for": address })

    it("are taken and marked by default", async () => {
      const payment = await paidUntold()
      await post(payment.txnId, await keyQuery(payment.txnId), "main", from("203.0.113.9"))
      await untilSettled(payment.txnId, "authorized")
      expect(await callbacksOf(payment.txnId)).toMatchObject([
        { authenticity: "verified", cause: expect.stringContaining("203.0.113.9") },
      ])
    })

    it("are refused where the account insists, whatever they say about themselves", async () => {
      const payment = await paidUntold("guarded")
      const query = await keyQuery(payment.txnId)
      const before = await transactionOf(payment.txnId)
      const spoofs = [
        from("203.0.113.9"),
        from("20.91.170.122, 203.0.113.9"),
        { ...from("203.0.113.9"), forwarded: "for=20.91.170.122" },
        { forwarded: "for=20.91.170.122" },
      ]
      for (const headers of spoofs) {
        expect((await post(payment.txnId, query, "guarded", headers)).status).toBe(401)
      }
      await expectUntouched(payment, before)
    })

    it("the gateway's own callback gets through to such an account", async () => {
      const { txnId, reference, cartId } = await openAt("guarded")
      await swedbankPay.act(reference, { outcome: "paid" })
      await untilSettled(txnId, "authorized")
      expect(await callbacksOf(txnId)).toMatchObject([
        { channel: "server", authenticity: "verified", cause: null },
      ])
      await expectAuthorizedOnce(cartId)
    })

    it.each(["20.91.170.127", "::ffff:51.107.183.58", "91.132.170.1", "82.115.146.1"])(
      "but %s is one of the gateway's",
      async (address) => {
        const payment = await paidUntold("guarded")
        const query = await keyQuery(payment.txnId)
        expect((await post(payment.txnId, query, "guarded", from(address))).status).toBe(200)
        await untilSettled(payment.txnId, "authorized")
      }
    )
  })
})
