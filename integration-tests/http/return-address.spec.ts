import request from "supertest"
import { facts } from "../setup/facts"
import { Gateway } from "../support/gateway"
import { expectUnpaid, untilSettled } from "../support/journal"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"

const STRANGER = "txn_aaaaaaaaaaaaaaaaaaaaaaaaaa"
const server = () => request(facts().medusaUrl)

describe("a shop with a return page of its own", () => {
  const shop = new Shop()
  const account = "/payments/syok2pay_hosted"

  it.each([
    ["return", (txnId: string) => `https://shop.example/checkout/${txnId}/done`],
    ["cancel", (txnId: string) => `https://shop.example/checkout/${txnId}`],
  ])("gets the browser from %s with the id filled in and nothing else", async (page, target) => {
    const { txnId, cartId } = await openPayment(shop, { provider: "pp_syok2pay_hosted" })
    const lies = "?next=https://evil.example&txn_id=txn_evil&gw={gateway}&txn_status=SUCCESS"
    for (const answer of [
      await server().get(`${account}/${txnId}/${page}${lies}`).redirects(0),
      await server()
        .post(`${account}/${txnId}/${page}${lies}`)
        .send("next=https://evil.example")
        .redirects(0),
    ]) {
      expect(answer.status).toBe(303)
      expect(answer.headers.location).toBe(target(txnId))
      expect(answer.headers["referrer-policy"]).toBe("no-referrer")
    }
    await expectUnpaid(cartId)
  })

  it("gets no browser for payments that nobody knows", async () => {
    const { txnId } = await openPayment(shop)
    for (const id of [STRANGER, txnId, "%0d%0aLocation:%20https://evil.example"]) {
      const answer = await server().get(`${account}/${id}/return`).redirects(0)
      expect(answer.status).toBe(404)
      expect(answer.headers.location).toBeUndefined()
    }
  })
})

describe("following a payment", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  it("by the page's own address gives the public state and nothing else", async () => {
    const { txnId, reference } = await openPayment(shop)
    const status = `/payments/syok2pay_main/${txnId}/status`
    const opened = await server().get(`${status}?state=captured`).expect(200)
    expect(opened.body).toEqual({
      state: "opened",
      order_placed: false,
      attention: false,
      final: false,
    })
    expect(opened.headers["cache-control"]).toBe("no-store")
    await gateway.act(reference, { outcome: "paid" })
    await untilSettled(txnId, "captured")
    const { body } = await server().get(status).expect(200)
    expect(body).toEqual({ state: "captured", order_placed: true, attention: false, final: true })
  })

  it("by the page's own address knows nobody else's payments", async () => {
    const { txnId } = await openPayment(shop)
    for (const path of [
      `syok2pay_main/${STRANGER}`,
      `syok2pay_strict/${txnId}`,
      `nobody/${txnId}`,
    ]) {
      await server().get(`/payments/${path}/status`).expect(404, { success: false })
    }
  })

  it("from the storefront needs its publishable key and tells nothing personal", async () => {
    const { txnId, cartId, reference } = await openPayment(shop)
    await gateway.act(reference, { outcome: "paid" })
    const { order_id } = await untilSettled(txnId, "captured")
    await server().get(`/store/payments/${txnId}`).expect(400)
    await server()
      .get(`/store/payments/${txnId}`)
      .set("x-publishable-api-key", "pk_stranger")
      .expect(400)
    const { body, headers } = await shop.request("get", `/store/payments/${txnId}`).expect(200)
    expect(body).toEqual({
      payment: {
        txn_id: txnId,
        cart_id: cartId,
        order_id,
        state: "captured",
        order_placed: true,
        attention: false,
        final: true,
      },
    })
    expect(headers["cache-control"]).toBe("no-store")
    for (const id of [STRANGER, txnId.toUpperCase(), "%00", "..%2Fcarts"]) {
      await shop.request("get", `/store/payments/${id}`).expect(404)
    }
  })
})
