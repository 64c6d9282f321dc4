import request from "supertest"
import { facts } from "../../setup/facts"
import { asCallback, paidInFull, signOf, type Said } from "../../support/b2binpay-messages"
import { b2binpay, openAt } from "../../support/b2binpay-shop"
import { deliver, type Delivery } from "../../support/deliver"
import { eventually } from "../../support/eventually"
import { makeOlder } from "../../support/hurry"
import {
  callbacksOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilSettled,
  untilWorkedOff,
} from "../../support/journal"
import { answerOf, expectUntouched, refusal } from "../../support/refusals"

describe("what B2BinPay tells", () => {
  const post = (txnId: string, delivery: Delivery, account = "main") =>
    deliver(txnId, { ...delivery, account: `b2binpay_${account}` })
  const paidUntold = async (account = "main") => {
    const payment = await openAt(account)
    await makeOlder(payment.txnId, 5)
    await b2binpay.act(payment.reference, { outcome: "paid", callbacks: "dropped" })
    return payment
  }

  it.each(["application/json", "application/vnd.api+json", "text/plain", ""])(
    "is understood as %j and acknowledged by an empty 200",
    async (type) => {
      const { txnId, cartId } = await paidUntold()
      const { body } = asCallback(await paidInFull(txnId))
      const headers: Record<string, string> = type ? { "content-type": type } : {}
      const answer = await post(txnId, { headers, body })
      expect([answer.status, answer.text]).toEqual([200, ""])
      await untilSettled(txnId, "captured")
      await expectPaidOnce(cartId)
    }
  )

  const shifted = (said: Said): Said => ({
    ...said,
    transfer: { status: 2, amount: `${said.transfer?.amount}${said.trackingId[0]}` },
    trackingId: said.trackingId.slice(1),
  })
  it.each<[string, (said: Said) => Delivery]>([
    ["no signature", (said) => asCallback(said, null)],
    ["somebody else's secret", (said) => asCallback(said, signOf(said, "another secret"))],
    [
      "another amount under its signature",
      (said) =>
        asCallback({ ...said, transfer: { status: 2, amount: "9999.00" } }, signOf(said, "x")),
    ],
    [
      "its amount as a number",
      (said) =>
        asCallback({ ...said, transfer: { status: 2, amount: Number(said.transfer?.amount) } }),
    ],
    ["an empty signature", (said) => asCallback(said, "")],
  ])("is refused with %s", async (_what, forge) => {
    const payment = await paidUntold()
    const before = await transactionOf(payment.txnId)
    const answer = await post(payment.txnId, forge(await paidInFull(payment.txnId)))
    expect([400, 401]).toContain(answer.status)
    await expectUntouched(payment, before)
    expect((await b2binpay.payment(payment.reference)).inquiries).toBe(0)
  })

  it("with digits moved from the tracking id into the amount proves nothing about this payment", async () => {
    const payment = await paidUntold()
    const said = await paidInFull(payment.txnId)
    const moved = shifted(said)
    await post(
      payment.txnId,
      asCallback(moved, signOf(said, "b2b_sandbox_callback_not_a_real_secret"))
    )
    await expectUnpaid(payment.cartId)
    expect((await b2binpay.payment(payment.reference)).inquiries).toBe(0)
  })

  it("may be edited where nothing is signed, and still pays nothing that was not paid", async () => {
    const open = await openAt("main")
    await makeOlder(open.txnId, 5)
    const said = await paidInFull(open.txnId)
    expect((await post(open.txnId, asCallback({ ...said, targetPaid: "999999.00" }))).status).toBe(
      200
    )
    await eventually(
      async () => (await callbacksOf(open.txnId))[0]?.result === "gateway_says_pending",
      "the inquiry has said no"
    )
    expect(await transactionOf(open.txnId)).toMatchObject({ state: "pending", attention: null })
    await expectUnpaid(open.cartId)
  })

  it("about a deposit of another session is kept, ignored, and pays neither", async () => {
    const [ours, theirs] = [await paidUntold(), await openAt("main")]
    const about = asCallback(await paidInFull(theirs.txnId))
    expect((await post(ours.txnId, about)).status).toBe(200)
    expect(await untilWorkedOff(ours.txnId)).toMatchObject([
      { status: "ignored", result: "reference_mismatch" },
    ])
    await expectUnpaid(ours.cartId)
  })

  it("without a transfer and without a signature is a hint, and the inquiry decides", async () => {
    const { txnId, reference, cartId } = await openAt("main")
    await makeOlder(txnId, 5)
    await b2binpay.act(reference, { outcome: "expired", callbacks: "dropped" })
    const said = { ...(await paidInFull(txnId)), depositStatus: 4, transfer: null }
    expect((await post(txnId, asCallback(said, null))).status).toBe(200)
    expect(await untilSettled(txnId, "cancelled")).toMatchObject({ attention: null })
    expect(await callbacksOf(txnId)).toMatchObject([{ authenticity: "hint", label: "No transfer" }])
    await expectUnpaid(cartId)
  })

  it("as hints in a row are few rows and few inquiries, whoever makes them up", async () => {
    const { txnId, reference } = await openAt("main")
    await makeOlder(txnId, 5)
    const said = { ...(await paidInFull(txnId)), depositStatus: 4, transfer: null }
    for (const minute of [1, 2, 3, 4, 5, 6]) {
      const time = `2026-11-20T10:0${minute}:00.000000Z`
      expect((await post(txnId, asCallback({ ...said, time }, null))).status).toBe(200)
    }
    // A window may end between two of them.
    expect((await callbacksOf(txnId)).length).toBeLessThanOrEqual(2)
    await untilWorkedOff(txnId)
    expect((await b2binpay.payment(reference)).inquiries).toBeLessThanOrEqual(2)
  })

  it("as a hint is refused at the account's address, where nobody had to know a transaction", async () => {
    const { txnId } = await openAt("main")
    const said = { ...(await paidInFull(txnId)), depositStatus: 4, transfer: null }
    const { headers, body } = asCallback(said, null)
    const answer = await request(facts().medusaUrl)
      .post("/payments/b2binpay_main/callback")
      .set(headers ?? {})
      .send(body)
    expect(answerOf(answer)).toEqual(refusal(401))
    expect(await callbacksOf(txnId)).toEqual([])
  })

  it("without a transfer and without a signature is refused where the account wants that", async () => {
    const { txnId } = await openAt("wary")
    const said = { ...(await paidInFull(txnId)), depositStatus: 4, transfer: null }
    const answer = await post(txnId, asCallback(said, null), "wary")
    expect(answerOf(answer)).toEqual(refusal(401))
  })

  it.each(["{", "[]", '{"data":null}'])("is unreadable as %s", async (body) => {
    const { txnId } = await openAt("main")
    const answer = await post(txnId, { headers: { "content-type": "application/json" }, body })
    expect(answerOf(answer)).toEqual(refusal(400))
  })
})
