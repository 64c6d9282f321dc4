import { PayeeStage } from "./testing/payee"
import type { PayeeAnswer } from "./testing/payee"

const names = ({ body }: PayeeAnswer) => body.problems.map(({ name }: { name: string }) => name)

describe("create", () => {
  const stage = new PayeeStage()
  const item = (changes: object = {}) => ({
    reference: "SKU-1",
    name: "T-shirt",
    type: "PRODUCT",
    class: "Apparel",
    quantity: 1.25,
    quantityUnit: "pcs",
    unitPrice: 64900,
    vatPercent: 2500,
    amount: 64900,
    vatAmount: 12980,
    ...changes,
  })
  const payee = (changes: object) => ({
    payeeInfo: { ...(stage.orderBody().payeeInfo as object), ...changes },
  })
  const urls = (changes: object) => ({
    urls: { ...(stage.orderBody().urls as object), ...changes },
  })

  it("answers 201 with a relative id, and hrefs of the host it was called by", async () => {
    const { status, body } = await stage.create()
    expect(status).toBe(201)
    expect(body.paymentOrder.id).toMatch(/^\/psp\/paymentorders\/[0-9a-f-]{36}$/)
    const { href } = body.operations.find(({ rel }: { rel: string }) => rel === "abort")
    expect(href).toBe(stage.base + body.paymentOrder.id)
  })

  it("takes $expand, ignores unknown names and unknown fields", async () => {
    const paymentorder = { ...stage.orderBody(), productName: "Checkout3" }
    const path = "/psp/paymentorders?$expand=payeeinfo,urls,nothing"
    const { status, body } = await stage.call("POST", path, { paymentorder })
    expect(status).toBe(201)
    expect(body.paymentOrder.payeeInfo.orderReference).toBe("10482")
    expect(body.paymentOrder.urls.completeUrl).toContain("/return")
    expect(body.paymentOrder.metadata).toEqual({ id: `${body.paymentOrder.id}/metadata` })
  })

  it("answers an almost empty order with 400, as the credential test expects", async () => {
    const { payeeId } = stage.orderBody().payeeInfo as { payeeId: string }
    const answer = await stage.call("POST", "/psp/paymentorders", {
      paymentorder: { operation: "Purchase", payeeInfo: { payeeId } },
    })
    expect(answer.status).toBe(400)
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8")
    expect(names(answer)).toEqual(
      expect.arrayContaining([
        "PaymentOrder.Currency",
        "PaymentOrder.Amount",
        "PaymentOrder.VatAmount",
        "PaymentOrder.Description",
        "PaymentOrder.UserAgent",
        "PaymentOrder.Language",
        "PaymentOrder.Urls.HostUrls",
        "PaymentOrder.Urls.CompleteUrl",
        "PaymentOrder.Urls.CancelUrl",
        "PaymentOrder.PayeeInfo.PayeeReference",
      ])
    )
  })

  it.each<[string, () => object]>([
    ["PaymentOrder.Amount", () => ({ amount: 649.5 })],
    ["PaymentOrder.Amount", () => ({ amount: "64900" })],
    ["PaymentOrder.VatAmount", () => ({ vatAmount: 64901 })],
    ["PaymentOrder.Description", () => ({ description: "x".repeat(41) })],
    ["PaymentOrder.UserAgent", () => ({ userAgent: undefined })],
    ["PaymentOrder.Instrument", () => ({ instrument: "Cash" })],
    ["PaymentOrder.Metadata", () => ({ metadata: { nested: {} } })],
    ["PaymentOrder.PayeeInfo.PayeeReference", () => payee({ payeeReference: "MD_1" })],
    ["PaymentOrder.PayeeInfo.PayeeReference", () => payee({ payeeReference: "1".repeat(31) })],
    ["PaymentOrder.PayeeInfo.OrderReference", () => payee({ orderReference: "1".repeat(51) })],
    ["PaymentOrder.Urls.TermsOfServiceUrl", () => urls({ termsOfServiceUrl: "http://a.test/t" })],
    ["PaymentOrder.Urls.CompleteUrl", () => urls({ completeUrl: "/return" })],
    ["PaymentOrder.Urls.HostUrls", () => urls({ hostUrls: [] })],
    ["PaymentOrder.Payer.Msisdn", () => ({ payer: { msisdn: "0700000000" } })],
    ["PaymentOrder.Amount", () => ({ orderItems: [item({ amount: 64000 })] })],
    ["PaymentOrder.VatAmount", () => ({ orderItems: [item({ vatAmount: 0 })] })],
    ["PaymentOrder.OrderItems[0].Class", () => ({ orderItems: [item({ class: "Two words" })] })],
    ["PaymentOrder.OrderItems[0].Reference", () => ({ orderItems: [item({ reference: "å" })] })],
    ["PaymentOrder.OrderItems[0].UnitPrice", () => ({ orderItems: [item({ unitPrice: -1 })] })],
  ])("refuses a wrong %s", async (name, changes) => {
    const answer = await stage.create(changes() as Record<string, unknown>)
    expect([answer.status, answer.body.type]).toEqual([
      400,
      "https://api.payex.com/psp/errordetail/paymentorders/inputerror",
    ])
    expect(names(answer)).toEqual([name])
  })

  it("takes discounts as negative items", async () => {
    const discount = item({ type: "DISCOUNT", unitPrice: -100, amount: -100, vatAmount: -20 })
    const orderItems = [item({ amount: 65000, vatAmount: 13000 }), discount]
    expect((await stage.create({ orderItems })).status).toBe(201)
  })

  it("turns an invalid language into English", async () => {
    expect((await stage.create({ language: "xx-XX" })).body.paymentOrder.language).toBe("en-US")
  })

  it.each<[string, () => object]>([
    ["PaymentOrder.PayeeInfo.PayeeId", () => payee({ payeeId: "another" })],
    ["PaymentOrder.Currency", () => ({ currency: "USD" })],
    ["PaymentOrder.Operation", () => ({ operation: "Verify" })],
  ])("has no contract for another %s", async (name, changes) => {
    const answer = await stage.create(changes() as Record<string, unknown>)
    expect([answer.status, names(answer)]).toEqual([403, [name]])
    expect(answer.body.type).toMatch(/\/configurationerror$/)
  })

  it("refuses a payeeReference used for any operation before", async () => {
    const payeeReference = stage.reference()
    await stage.paid(payee({ payeeReference }))
    const again = await stage.create(payee({ payeeReference }))
    expect([again.status, names(again)]).toEqual([400, ["PaymentOrder.PayeeInfo.PayeeReference"]])
    const id = await stage.paid()
    const capture = await stage.transact(id, "captures", { payeeReference })
    expect([capture.status, names(capture)]).toEqual([400, ["Transaction.PayeeReference"]])
  })

  it("shows one instrument in instrument mode and lets it be changed", async () => {
    const id = await stage.opened({ instrument: "Swish" })
    expect((await stage.get(id)).body.paymentOrder).toMatchObject({ instrumentMode: true })
    const other = await stage.let(id, { outcome: "paid", channel: "CreditCard" })
    expect([other.status, other.body.error]).toEqual([409, expect.stringContaining("Swish only")])
    const paymentorder = { operation: "SetInstrument", instrument: "Banklink" }
    expect((await stage.call("PATCH", id, { paymentorder })).status).toBe(200)
    expect((await stage.let(id, { outcome: "paid" })).body.channel).toBe("Banklink")
  })
})
