import { verifyUrlKey } from "../url-key"
import { Money } from "../money"
import { rawCallback } from "../testing/raw-callback"
import { createPayload } from "./payloads"
import { account, cart, openRequest, sek, transaction } from "./testing/account"
import { errorOf, fixture } from "./testing/fixtures"

type Fields = Record<string, unknown> & Record<"urls" | "payeeInfo", Record<string, unknown>>
const payload = (request = {}, options = {}) =>
  JSON.parse(JSON.stringify(createPayload(openRequest(request), account(options))))
    .paymentorder as Fields
const browser = { user_agent: "Mozilla/5.0 (X11) Browser/1.0", accept_language: "da" }

describe("the body of the create call", () => {
  test("has the fields of the contract, and only those", () => {
    const sample = fixture("create-payment-order").request.body.paymentorder as Fields
    const body = payload(
      { cart: cart(), browser },
      { payeeName: "Example Shop", termsOfServiceUrl: "https://shop.example.test/terms.pdf" }
    )
    const { metadata, ...wanted } = sample
    expect(metadata).toBeDefined()
    expect(Object.keys(body).sort()).toEqual(Object.keys(wanted).sort())
    expect(Object.keys(body.urls).sort()).toEqual(Object.keys(wanted.urls).sort())
    expect(Object.keys(body.payeeInfo).sort()).toEqual(Object.keys(wanted.payeeInfo).sort())
    for (const name of [
      "operation",
      "currency",
      "amount",
      "vatAmount",
      "description",
      "language",
    ]) {
      expect(body[name]).toEqual(sample[name])
    }
    expect(body.userAgent).toBe(browser.user_agent)
  })

  test("the smallest one has what is required", () => {
    const sample = fixture("create-payment-order.minimal-seamless").request.body
      .paymentorder as Fields
    const { paymentUrl, ...urls } = sample.urls
    expect(paymentUrl).toBeDefined()
    const body = payload()
    expect(Object.keys(body).sort()).toEqual(Object.keys(sample).sort())
    expect(Object.keys(body.urls).sort()).toEqual(Object.keys(urls).sort())
    expect(body).toMatchObject({ vatAmount: 0, userAgent: "Mozilla/5.0", language: "en-US" })
  })

  test("both references are ours", () => {
    expect(payload().payeeInfo).toMatchObject({ payeeReference: "10482", orderReference: "10482" })
  })

  test("the callback URL has the transaction's own key, and none when callbacks are off", () => {
    const url = new URL(String(payload().urls.callbackUrl))
    const raw = rawCallback({ query: url.search.slice(1), transactionId: "txn_01EXAMPLE" })
    expect(verifyUrlKey(raw, [account().callback.secret])).toEqual({ secret: 0 })
    expect(payload({}, { callback: { send: false } }).urls).not.toHaveProperty("callbackUrl")
  })

  test("return and cancel are ours as they are, and every host is named once", () => {
    const { urls } = payload({}, { storefrontUrl: "https://store.example.test/se?a=1" })
    expect(urls).toMatchObject({
      completeUrl: openRequest().urls.return,
      cancelUrl: openRequest().urls.cancel,
      hostUrls: ["https://shop.example.test", "https://store.example.test"],
    })
  })

  test("what a merchant agreed on goes in", () => {
    const options = {
      productCategory: "A",
      subsite: "s1",
      siteId: "S1",
      logoUrl: "https://shop.example.test/logo.png",
    }
    const body = payload({}, options)
    expect(body.payeeInfo).toMatchObject({ productCategory: "A", subsite: "s1", siteId: "S1" })
    expect(body.urls.logoUrl).toBe(options.logoUrl)
  })

  test("the description is at most 40 characters", () => {
    expect(payload().description).toBe("Order 10482")
    const storeName = "S".repeat(30)
    expect(payload({}, { storeName }).description).toBe(`Order at ${storeName}`)
    const long = transaction({ reference: "P".repeat(60) })
    expect(payload({ transaction: long }).description).toHaveLength(40)
  })

  test.each([
    [{}, {}, undefined],
    [{ instrument: "Swish" }, {}, "Swish"],
    [{ instruments: ["Swish"] }, { instrument: "Swish" }, "Swish"],
    [{ instruments: ["Swish"] }, { instrument: "Vipps" }, undefined],
    [{ instruments: ["Swish"], instrument: "CreditCard" }, {}, "CreditCard"],
    [{}, { instrument: "Swish" }, undefined],
  ])("account %j, wish %j: instrument %s", (options, wishes, wanted) => {
    expect(payload({ wishes }, options).instrument).toBe(wanted)
  })

  test("the language is the cart's, else the browser's, else the account's", () => {
    expect(payload({ cart: cart(), browser }).language).toBe("sv-SE")
    expect(payload({ browser }).language).toBe("da-DK")
    expect(payload({}, { language: "fi-FI" }).language).toBe("fi-FI")
  })

  test("lines are left out where the account says so, their VAT is not", () => {
    const body = payload({ cart: cart() }, { orderLines: false })
    expect(body).not.toHaveProperty("orderItems")
    expect(body.vatAmount).toBe(12980)
  })

  test.each([
    ["zero", sek("0")],
    ["below zero", sek("-1")],
    ["no decimals", Money.ofMinor(500, "JPY")],
    ["beyond a float", Money.ofMinor(2n ** 53n, "SEK")],
  ])("an amount of %s is refused before anything is sent", async (_, amount) => {
    const request = { transaction: transaction({ amount }) }
    expect(await errorOf(() => payload(request))).toMatchObject({
      kind: "invalid",
      code: "AMOUNT_NOT_USABLE",
      message: expect.stringContaining(`cannot take ${amount} for 10482`),
    })
  })
})
