import { until } from "../../testing/shop"
import { PartnerStage } from "./testing/partner"

describe("opening a session", () => {
  const stage = new PartnerStage()

  it.each<[string, object, string[]]>([
    ["an unknown product", { productCode: "hp_fixture_ee" }, ["product_code_is_invalid"]],
    ["too little", { totalAmount: 4.99 }, ["total_amount_is_too_small"]],
    ["too much", { totalAmount: 5000.01 }, ["total_amount_is_too_big"]],
    ["three decimals", { totalAmount: 48.999 }, ["total_amount_is_invalid"]],
    ["minor units as text", { totalAmount: "48,99" }, ["total_amount_is_invalid"]],
    ["another currency", { currency: "SEK" }, ["currency_is_invalid"]],
    ["a small currency", { currency: "eur" }, ["currency_is_invalid"]],
    ["a locale of the country", { locale: "et-EE" }, ["locale_is_invalid"]],
    ["a time without offset", { validUntil: "2099-01-02T12:00:00" }, ["valid_until_is_invalid"]],
    ["a time that is over", { validUntil: "2020-01-02T12:00:00Z" }, ["valid_until_is_invalid"]],
    ["no address", { userIp: "localhost" }, ["user_ip_is_invalid"]],
    ["no purchase", { purchase: undefined }, ["purchase_reference_is_missing"]],
    ["a merchant without domain", merchant({}), ["merchant_domain_name_is_missing"]],
    [
      "half a contact",
      { customerContactData: { email: "mari.naidis@example.test" } },
      ["mobile_is_missing"],
    ],
    [
      "half a customer",
      { customerData: { firstName: "Mari", gender: "x" } },
      ["identity_code_is_missing", "gender_is_invalid", "last_name_is_missing"],
    ],
    [
      "no URLs",
      { partnerUrls: { redirectUrl: "https://shop.example/return" } },
      ["return_url_is_missing", "cancel_url_is_missing", "callback_url_is_missing"],
    ],
  ])("refuses %s", async (_, changes, codes) => {
    const { status, body } = await stage.create({ ...changes })
    expect([status, body.message]).toEqual([422, codes])
  })

  it("refuses the other version's spelling, and no JSON at all", async () => {
    const { body } = await stage.v2("POST", "/pos_sessions", stage.sessionBody())
    expect(body.message).toEqual(["product_code_is_missing", "total_amount_is_missing"])
    expect((await stage.v2("POST", "/pos-sessions", {})).status).toBe(404)
    expect((await stage.call("POST", "/pos-sessions", "{")).body.message).toContain(
      "currency_is_missing"
    )
  })

  it.each(["EUR", "PLN", "CZK"])("takes %s, and amounts as text", async (currency) => {
    const id = await stage.opened("split_sandbox", { currency, totalAmount: "489.9" })
    expect((await stage.session(id)).body).toMatchObject({ currency, totalAmount: 489.9 })
  })

  it("makes two sessions of two equal requests", async () => {
    const body = stage.sessionBody()
    const first = await stage.call("POST", "/pos-sessions", body)
    const second = await stage.call("POST", "/pos-sessions", body)
    expect(first.body.posSessionUuid).not.toBe(second.body.posSessionUuid)
  })

  it("shows it in the control API", async () => {
    const { body } = await stage.create({ purchase: { purchaseReference: "payses_control" } })
    const id = body.posSessionUuid
    await stage.session(id)
    expect(await stage.shown("payses_control")).toMatchObject({
      id,
      txn_id: id,
      reference: "payses_control",
      amount: "489.90",
      status: "pending",
      authorized_amount: "0.00",
      frontend_url: `${stage.shop.url}/return/1`,
      backend_url: `${stage.shop.url}/callback/1`,
      payment_url: `${stage.sandbox.url}/inbank/epos?session=${id}`,
      inquiries: 1,
    })
  })

  it("expires at validUntil, silently, unless a person has to decide", async () => {
    const soon = () => ({ validUntil: new Date(Date.now() + 150).toISOString() })
    const waiting = await stage.opened(undefined, soon())
    await stage.let(waiting, { outcome: "pending" })
    const id = await stage.opened(undefined, soon())
    await until("it is expired", async () => (await stage.session(id)).body.status === "expired")
    expect((await stage.session(waiting)).body.status).toBe("pending")
    await stage.let(waiting, { outcome: "paid" })
    expect(stage.events()).toEqual(["contract_granted"])
    expect((await stage.let(id, { outcome: "paid" })).status).toBe(409)
  })
})

function merchant(merchant: object) {
  return { purchase: { purchaseReference: "payses_merchant", merchant } }
}
