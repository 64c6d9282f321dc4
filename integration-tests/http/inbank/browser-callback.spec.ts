import request from "supertest"
import { facts } from "../../setup/facts"
import { makeOlder } from "../../support/hurry"
import { asForm, asQuery, messageFor, signed } from "../../support/inbank-messages"
import { inbank, openAt } from "../../support/inbank-shop"
import {
  callbacksOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilSettled,
  untilWorkedOff,
} from "../../support/journal"
import { untilAsked } from "../../support/inquiries"

describe("what Inbank lets the shopper's browser carry", () => {
  const visit = (txnId: string, query = "", account = "main") =>
    request(facts().medusaUrl).get(`/payments/inbank_${account}/${txnId}/return${query}`)

  it("is verified and kept, and settles nothing by itself", async () => {
    const { txnId, cartId } = await openAt("strictly")
    const { headers, body } = asForm(signed(await messageFor(txnId)))
    await makeOlder(txnId, 5)
    await visit(txnId, asQuery(signed(await messageFor(txnId))), "strictly").expect(200)
    await request(facts().medusaUrl)
      .post(`/payments/inbank_strictly/${txnId}/return`)
      .set(headers ?? {})
      .send(body)
      .expect(200)
    expect(await callbacksOf(txnId)).toMatchObject([
      {
        channel: "browser",
        authenticity: "verified",
        status: "ignored",
        result: "carried_by_browser",
        deliveries: 2,
      },
    ])
    await expectUnpaid(cartId)
  })

  it("does not stand for the server's message where an account insists on that", async () => {
    const { txnId, cartId, reference } = await openAt("strictly")
    await makeOlder(txnId, 5)
    await inbank.act(reference, { outcome: "paid", callbacks: "dropped" })
    await visit(txnId, asQuery(signed(await messageFor(txnId))), "strictly").expect(200)
    await untilAsked(txnId)
    await expectUnpaid(cartId)
    expect(await transactionOf(txnId)).toMatchObject({ state: "opened" })
  })

  it("is refused when it is forged, and the page is shown all the same", async () => {
    const { txnId, cartId } = await openAt("main")
    const forged = asQuery(signed(await messageFor(txnId), "a stranger's key"))
    await visit(txnId, forged).expect(200).expect("content-type", /html/)
    expect(await callbacksOf(txnId)).toMatchObject([
      { channel: "browser", authenticity: "refused", status: "ignored" },
    ])
    await expectUnpaid(cartId)
  })

  it("may be missing: a bare visit leaves no row, and brings the inquiry forward", async () => {
    const { txnId, cartId, reference } = await openAt("main")
    await makeOlder(txnId, 5)
    await inbank.act(reference, { outcome: "paid", callbacks: "dropped" })
    await visit(txnId).expect(200)
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
    expect(await untilWorkedOff(txnId)).toMatchObject([{ channel: "inquiry" }])
  })

  it("settles once when both arrive, in either order", async () => {
    for (const browserFirst of [true, false]) {
      const { txnId, cartId, reference } = await openAt("main")
      await makeOlder(txnId, 5)
      const query = asQuery(signed(await messageFor(txnId)))
      if (browserFirst) {
        await visit(txnId, query).expect(200)
      }
      await inbank.act(reference, { outcome: "paid" })
      await untilSettled(txnId, "captured")
      if (!browserFirst) {
        await visit(txnId, query).expect(200)
      }
      await expectPaidOnce(cartId)
      const channels = (await callbacksOf(txnId)).map(({ channel }) => channel)
      expect(channels.sort()).toEqual(["browser", "server"])
    }
  })
})
