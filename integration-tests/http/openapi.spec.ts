import request, { type Response } from "supertest"
import { facts } from "../setup/facts"
import { Admin } from "../support/admin"
import { ApiContract } from "../support/api-contract"
import { openAt as openDeposit, ordered as orderedDeposit } from "../support/b2binpay-shop"
import { Gateway } from "../support/gateway"
import { makeOlder } from "../support/hurry"
import {
  asForm,
  messageFor as inbankMessage,
  signed as signedByInbank,
} from "../support/inbank-messages"
import { ordered as orderedAtInbank } from "../support/inbank-shop"
import { untilAttention, untilSettled } from "../support/journal"
import { asWebhook, finalized } from "../support/kustom-messages"
import { take, takeForCart } from "../support/kustom-shop"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"
import { messageFor, signed } from "../support/syok2pay-messages"

const STRANGER = "txn_aaaaaaaaaaaaaaaaaaaaaaaaaa"

/** Each documented operation is called here at least once; the last test says which is not. */
describe("the documented answers", () => {
  const contract = new ApiContract()
  const admin = new Admin()
  const shop = new Shop()
  const syok2pay = new Gateway()

  const transactions = "/admin/payment-transactions"
  const browser = (method: "get" | "post" | "put", path: string) =>
    request(facts().medusaUrl)[method](path)

  async function called(
    operation: string,
    status: number,
    answer: PromiseLike<Response>
  ): Promise<Response["body"]> {
    const response = await answer
    contract.expect(operation, status, response)
    return response.body
  }

  /** Paid after the cart had changed: stray money. */
  async function strayPayment() {
    const payment = await openPayment(shop)
    await makeOlder(payment.txnId, 5)
    await shop
      .request("post", `/store/carts/${payment.cartId}/line-items`)
      .send({ variant_id: facts().variantId, quantity: 1 })
      .expect(200)
    await syok2pay.act(payment.reference, { outcome: "paid" })
    await untilAttention(payment.txnId)
    return payment
  }

  it("of accounts and their devices", async () => {
    const list = "GET /admin/payment-accounts"
    await called(list, 200, admin.request("get", "/admin/payment-accounts"))
    await called(list, 401, browser("get", "/admin/payment-accounts"))
    const devices = "GET /admin/payment-accounts/{account}/devices"
    await called(devices, 200, admin.request("get", "/admin/payment-accounts/kustom_main/devices"))
    await called(
      devices,
      404,
      admin.request("get", "/admin/payment-accounts/syok2pay_main/devices")
    )
  })

  it("of an account, its credentials and its address", async () => {
    const base = "/admin/payment-accounts"
    const one = `GET ${base}/{account}`
    for (const account of ["syok2pay_main", "kustom_main"]) {
      await called(one, 200, admin.request("get", `${base}/${account}`))
    }
    await called(one, 404, admin.request("get", `${base}/nobody_main`))
    for (const asked of ["check", "self-test"]) {
      const operation = `POST ${base}/{account}/${asked}`
      const ask = (account: string) => admin.request("post", `${base}/${account}/${asked}`, {})
      await called(operation, 200, ask("swedbank-pay_main"))
      await called(operation, 429, ask("swedbank-pay_main"))
      await called(operation, 404, ask("nobody_main"))
    }
  })

  it("of callbacks as staff sees them", async () => {
    const base = "/admin/payment-callbacks"
    const { txnId, reference } = await openPayment(shop)
    await makeOlder(txnId, 5)
    await syok2pay.act(reference, { outcome: "paid", callbacks: "forged" })
    await untilSettled(txnId, "captured")
    const filters = `transaction_id=${txnId}`
    const list = `GET ${base}`
    const page = await called(list, 200, admin.request("get", `${base}?${filters}&limit=100`))
    await called(list, 400, admin.request("get", `${base}?limit=0`))
    const counting = admin.request("get", `${base}/count?${filters}`)
    const { processable } = await called(`${list}/count`, 200, counting)
    await called(`${list}/kinds`, 200, admin.request("get", `${base}/kinds`))
    const idOf = (wanted: string) =>
      page.payment_callbacks.find(
        ({ authenticity }: { authenticity: string }) => authenticity === wanted
      ).id
    for (const authenticity of ["verified", "refused"]) {
      const path = `${base}/${idOf(authenticity)}`
      await called(`${list}/{id}`, 200, admin.request("get", path))
    }
    await called(`${list}/{id}`, 404, admin.request("get", `${base}/${STRANGER}`))
    const does = (id: string, verb: string, body: object = {}) =>
      admin.request("post", `${base}/${id}/${verb}`, body)
    const post = `POST ${base}`
    await called(`${post}/{id}/preview`, 200, does(idOf("verified"), "preview"))
    const reason = { reason: "a spec wants it" }
    await called(`${post}/{id}/process`, 200, does(idOf("verified"), "process", reason))
    await called(`${post}/{id}/process`, 400, does(idOf("refused"), "process", reason))
    await called(`${post}/{id}/verify`, 200, does(idOf("refused"), "verify"))
    await called(`${post}/{id}/verify`, 400, does(idOf("verified"), "verify"))
    const several = { filters: { transaction_id: txnId }, ...reason }
    const all = (count: number) => admin.request("post", `${base}/process`, { ...several, count })
    await called(`${post}/process`, 409, all(processable + 7))
    await called(`${post}/process`, 202, all(processable))
  })

  it("of instalments", async () => {
    const operation = "GET /store/payment-accounts/{account}/calculation"
    const ask = (account: string, query: string) =>
      shop.request("get", `/store/payment-accounts/${account}/calculation?${query}`)
    await called(operation, 200, ask("inbank_main", "amount=128.40&currency_code=eur"))
    await called(operation, 400, ask("inbank_main", "amount=much&currency_code=eur"))
    await called(operation, 404, ask("syok2pay_main", "amount=128.40&currency_code=eur"))
  })

  it("of payments on a device", async () => {
    const start = "POST /admin/in-person-payments"
    const { cartId } = await shop.fillCart({ currency: "sek" })
    const { payment_transaction: started } = await called(start, 200, take({ cart_id: cartId }))
    await called(start, 400, admin.request("post", "/admin/in-person-payments", {}))
    const abort = `POST ${transactions}/{id}/abort`
    const path = `${transactions}/${started.id}/abort`
    await called(abort, 200, admin.request("post", path, {}))
    const { txnId: hosted } = await openPayment(shop)
    await called(abort, 400, admin.request("post", `${transactions}/${hosted}/abort`, {}))
    await called(abort, 401, browser("post", path))
  })

  it("of a payment, whatever has become of it", async () => {
    const operation = `GET ${transactions}/{id}`
    const { txnId, reference } = await openPayment(shop)
    const shown = () => called(operation, 200, admin.request("get", `${transactions}/${txnId}`))
    await shown()
    await makeOlder(txnId, 5)
    await syok2pay.act(reference, { outcome: "paid", callbacks: "forged" })
    await untilSettled(txnId, "captured")
    const { payment_transaction: paid } = await shown()
    expect(paid.callbacks.length).toBeGreaterThan(1)
    const { txnId: reservedId } = await orderedAtInbank("rent", "authorized")
    await called(operation, 200, admin.request("get", `${transactions}/${reservedId}`))
    await called(operation, 404, admin.request("get", `${transactions}/${STRANGER}`))
    await called(operation, 401, browser("get", `${transactions}/${txnId}`))
  })

  it("of money that no order came of", async () => {
    const { txnId } = await strayPayment()
    await called(`GET ${transactions}/{id}`, 200, admin.request("get", `${transactions}/${txnId}`))
    const settle = `POST ${transactions}/{id}/settle`
    await called(settle, 200, admin.request("post", `${transactions}/${txnId}/settle`, {}))
    await called(settle, 404, admin.request("post", `${transactions}/${STRANGER}/settle`, {}))
    const list = `GET ${transactions}`
    await called(list, 200, admin.request("get", `${transactions}?attention=any`))
    await called(list, 400, admin.request("get", `${transactions}?limit=0`))
    await called(`${list}/attention`, 200, admin.request("get", `${transactions}/attention`))
    const events = admin.request("get", `${transactions}/${txnId}/events?limit=1`)
    await called(`${list}/{id}/events`, 200, events)
    const does = (verb: string, body: object = {}) =>
      admin.request("post", `${transactions}/${txnId}/${verb}`, body)
    await called(`POST ${transactions}/{id}/inquire`, 200, does("inquire"))
    await called(`POST ${transactions}/{id}/cancel`, 400, does("cancel"))
    await called(`POST ${transactions}/{id}/resolve`, 200, does("resolve", { note: "seen" }))
    await called(`POST ${transactions}/{id}/resolve`, 400, does("resolve"))
    const refund = `POST ${transactions}/{id}/refund-stray`
    await called(refund, 200, admin.request("post", `${transactions}/${txnId}/refund-stray`, {}))
    const { txnId: openId } = await openPayment(shop)
    await called(refund, 400, admin.request("post", `${transactions}/${openId}/refund-stray`, {}))
    await called(refund, 401, browser("post", `${transactions}/${openId}/refund-stray`))
  })

  it("of details for captures and refunds", async () => {
    const capture = `POST ${transactions}/{id}/capture-details`
    const { txnId: rent } = await orderedAtInbank("rent", "authorized")
    const assetIdentifiers = [{ identifierType: "IMEI", identifier: "990000000000017" }]
    const at = `${transactions}/${rent}/capture-details`
    await called(capture, 200, admin.request("post", at, { assetIdentifiers }))
    await called(capture, 400, admin.request("post", at, {}))
    const refund = `POST ${transactions}/{id}/refund-details`
    const { txnId: deposit } = await orderedDeposit("payout")
    const beneficiary = { name: "Aina Example", country: "EE" }
    const details = { address: "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE", currency: "2145", beneficiary }
    const to = `${transactions}/${deposit}/refund-details`
    await called(refund, 200, admin.request("post", to, details))
    await called(refund, 400, admin.request("post", to, { address: "x" }))
    await called(
      refund,
      404,
      admin.request("post", `${transactions}/${STRANGER}/refund-details`, {})
    )
  })

  it("of what a storefront follows", async () => {
    const operation = "GET /store/payments/{txn_id}"
    const { txnId, reference } = await openDeposit("main")
    const follow = () => called(operation, 200, shop.request("get", `/store/payments/${txnId}`))
    await follow()
    await new Gateway("b2binpay").act(reference, {
      outcome: "paid",
      confirm: "hand",
      callbacks: "normal",
    })
    await follow()
    await called(operation, 404, shop.request("get", `/store/payments/${STRANGER}`))
    await called(operation, 400, browser("get", `/store/payments/${txnId}`))
  })

  it("of the shopper's pages", async () => {
    const base = "/payments/{gateway}/{txn_id}"
    const { txnId } = await openPayment(shop)
    for (const page of ["return", "cancel"] as const) {
      for (const method of ["get", "post"] as const) {
        const operation = `${method.toUpperCase()} ${base}/${page}`
        await called(operation, 200, browser(method, `/payments/syok2pay_main/${txnId}/${page}`))
        await called(operation, 404, browser(method, `/payments/syok2pay_main/${STRANGER}/${page}`))
      }
    }
    const hosted = await openPayment(shop, { provider: "pp_syok2pay_hosted" })
    const there = `/payments/syok2pay_hosted/${hosted.txnId}/return`
    await called(`GET ${base}/return`, 303, browser("get", there).redirects(0))
    const status = `GET ${base}/status`
    await called(status, 200, browser("get", `/payments/syok2pay_main/${txnId}/status`))
    await called(status, 404, browser("get", `/payments/syok2pay_strict/${txnId}/status`))
  })

  it("of callbacks", async () => {
    const operation = "POST /payments/{gateway}/{txn_id}/callback"
    const { txnId } = await openPayment(shop)
    const path = `/payments/syok2pay_main/${txnId}/callback`
    const message = await messageFor(txnId)
    const send = (text: string, headers: Record<string, string>) =>
      browser("post", path).set(headers).send(text)
    const text = JSON.stringify(message)
    await called(operation, 200, send(text, signed(message)))
    await called(operation, 401, send(text, { "content-type": "application/json" }))
    await called(operation, 400, send("{", signed(message)))
    await called(operation, 413, send("x".repeat(257 * 1024), signed(message)))
    await called(operation, 415, send(text, { ...signed(message), "content-encoding": "x-none" }))
    await called(operation, 404, browser("post", `/payments/nobody_main/${txnId}/callback`))
    const byGet = "GET /payments/{gateway}/{txn_id}/callback"
    await called(byGet, 405, browser("get", path))
    const { txnId: inbankId } = await orderedAtInbank("main", "captured")
    const { body } = asForm(signedByInbank(await inbankMessage(inbankId)))
    await called(byGet, 200, browser("get", `/payments/inbank_main/${inbankId}/callback?${body}`))
  })

  it("of callbacks to a whole account", async () => {
    const operation = "POST /payments/{gateway}/callback"
    const path = "/payments/kustom_main/callback"
    const { body, headers = {} } = asWebhook(await finalized((await takeForCart()).txnId))
    await called(operation, 200, browser("post", path).set(headers).send(body))
    await called(operation, 401, browser("post", path).set("content-type", "application/json"))
    await called("GET /payments/{gateway}/callback", 405, browser("get", path))
  })

  it("are all checked", () => {
    const unseen = contract
      .unseen()
      .map((operation) => `${operation}: call it above, as the others are called`)
    expect(unseen).toEqual([])
  })
})
