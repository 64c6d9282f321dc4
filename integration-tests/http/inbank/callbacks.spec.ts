import request from "supertest"
import { facts } from "../../setup/facts"
import { deliver, type Delivery } from "../../support/deliver"
import { makeOlder } from "../../support/hurry"
import {
  API_KEY,
  asForm,
  asJson,
  asQuery,
  messageFor,
  signed,
  type Message,
} from "../../support/inbank-messages"
import { inbank, openAt } from "../../support/inbank-shop"
import {
  callbacksOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilSettled,
  untilWorkedOff,
} from "../../support/journal"
import type { OpenPayment } from "../../support/open-payment"
import { answerOf, expectUntouched, refusal } from "../../support/refusals"

const post = (txnId: string, delivery: Delivery, account = "main") =>
  deliver(txnId, { ...delivery, account: `inbank_${account}` })

const get = (txnId: string, query: string, account = "main") =>
  request(facts().medusaUrl).get(`/payments/inbank_${account}/${txnId}/callback${query}`)

/** Completed at Inbank, and the shop has not heard of it. */
const completedUntold = async (account = "main"): Promise<OpenPayment> => {
  const payment = await openAt(account)
  await makeOlder(payment.txnId, 5)
  await inbank.act(payment.reference, { outcome: "paid", callbacks: "dropped" })
  return payment
}

describe("what Inbank tells the server", () => {
  it.each([
    ["a form", async (txnId: string) => post(txnId, asForm(signed(await messageFor(txnId))))],
    ["JSON", async (txnId: string) => post(txnId, asJson(signed(await messageFor(txnId))))],
    [
      "a query by POST",
      async (txnId: string) => post(txnId, { query: asQuery(signed(await messageFor(txnId))) }),
    ],
    [
      "a query by GET",
      async (txnId: string) => get(txnId, asQuery(signed(await messageFor(txnId)))),
    ],
  ])("is understood as %s", async (_transport, send) => {
    const { txnId, cartId } = await completedUntold()
    expect(answerOf(await send(txnId))).toEqual({ status: 200, type: "text/plain", text: "OK" })
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
  })

  it("is understood nested, in camel case, and not at all: our own record has the id", async () => {
    for (const message of [
      async (id: string) => ({ posSession: { uuid: (await transactionOf(id)).gateway_id } }),
      async () => "inbank-session-update",
    ]) {
      const { txnId, cartId } = await completedUntold()
      const said = (await message(txnId)) as Message | string
      expect((await post(txnId, asForm(signed(said)))).status).toBe(200)
      await untilSettled(txnId, "captured")
      await expectPaidOnce(cartId)
    }
  })

  it.each([
    [
      "no hmac",
      ({ message, timestamp }: ReturnType<typeof signed>) => asForm({ message, timestamp }),
    ],
    [
      "another message under its hmac",
      (all: ReturnType<typeof signed>) =>
        asForm({ ...all, message: all.message.replace("granted", "completed") + " " }),
    ],
    [
      "another time under its hmac",
      (all: ReturnType<typeof signed>) => asForm({ ...all, timestamp: "1767261600" }),
    ],
    [
      "a key of somebody else",
      (all: ReturnType<typeof signed>) => asForm(signed(all.message, "somebody else's key")),
    ],
    ["an empty hmac", (all: ReturnType<typeof signed>) => asForm({ ...all, hmac: "" })],
  ])("is refused with %s", async (_what, forge) => {
    const payment = await completedUntold()
    const before = await transactionOf(payment.txnId)
    const delivery = forge(signed(await messageFor(payment.txnId)))
    expect(answerOf(await post(payment.txnId, delivery))).toEqual(refusal(401))
    await expectUntouched(payment, before)
    expect((await inbank.payment(payment.reference)).inquiries).toBe(0)
  })

  it("is refused when a parameter comes twice", async () => {
    const payment = await completedUntold()
    const { body } = asForm(signed(await messageFor(payment.txnId)))
    const twice = { ...asForm({}), body: `${body}&hmac=0` }
    expect((await post(payment.txnId, twice)).status).toBe(401)
    await expectUnpaid(payment.cartId)
  })

  it("about another order is kept, ignored, and pays neither", async () => {
    const [ours, theirs] = [await completedUntold(), await openAt("main")]
    const about = await messageFor(theirs.txnId)
    expect((await post(ours.txnId, asForm(signed(about)))).status).toBe(200)
    expect(await untilWorkedOff(ours.txnId)).toMatchObject([
      { status: "ignored", result: expect.stringMatching(/_mismatch$/) },
    ])
    await expectUnpaid(ours.cartId)
    expect((await inbank.payment(ours.reference)).inquiries).toBe(0)
  })

  it("never pays an order by a genuine notice of refusal, nor by one that lies about success", async () => {
    const open = await openAt("main")
    await makeOlder(open.txnId, 5)
    const denied = await messageFor(open.txnId, { event: "application_denied", status: "declined" })
    await post(open.txnId, asForm(signed(denied))).then(({ status }) => expect(status).toBe(200))
    await post(open.txnId, asForm(signed(await messageFor(open.txnId))))
    await untilWorkedOffOrWaiting(open.txnId, 2)
    expect(await transactionOf(open.txnId)).toMatchObject({ state: "pending", attention: null })
    await expectUnpaid(open.cartId)
  })

  it("is one message however often it is repeated, signed anew each time", async () => {
    const { txnId, cartId } = await completedUntold()
    const message = await messageFor(txnId)
    for (const _ of [1, 2, 3]) {
      expect((await post(txnId, asForm(signed(message)))).status).toBe(200)
    }
    await untilSettled(txnId, "captured")
    expect(await callbacksOf(txnId)).toMatchObject([{ deliveries: 3 }])
    await expectPaidOnce(cartId)
  })

  it("is verified by a former key while keys are exchanged", async () => {
    const { txnId } = await completedUntold("rotated")
    const message = await messageFor(txnId)
    expect((await post(txnId, asForm(signed(message, API_KEY)), "rotated")).status).toBe(200)
    expect((await untilWorkedOff(txnId))[0]).toMatchObject({ authenticity: "verified" })
  })

  it("is only a hint where the account does not insist, and the inquiry still decides", async () => {
    const paid = await completedUntold("lenient")
    const forged = asForm(signed(await messageFor(paid.txnId), "a scheme that nobody knew"))
    expect((await post(paid.txnId, forged, "lenient")).status).toBe(200)
    await untilSettled(paid.txnId, "captured")
    expect(await callbacksOf(paid.txnId)).toMatchObject([{ authenticity: "hint" }])

    const open = await openAt("lenient")
    await makeOlder(open.txnId, 5)
    const lie = asForm(signed(await messageFor(open.txnId), "a stranger's key"))
    expect((await post(open.txnId, lie, "lenient")).status).toBe(200)
    await untilWorkedOffOrWaiting(open.txnId, 1)
    await expectUnpaid(open.cartId)
  })
})

/** A message that claims an end which the gateway does not confirm is asked about again for a while. */
async function untilWorkedOffOrWaiting(txnId: string, count: number): Promise<void> {
  for (;;) {
    const rows = await callbacksOf(txnId)
    if (
      rows.length >= count &&
      rows.every(({ status }) => !["new", "in_progress"].includes(status))
    ) {
      return
    }
    await new Promise((done) => setTimeout(done, 50))
  }
}
