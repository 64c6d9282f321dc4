import { like } from "./testing/like"
import { fixture, TillStage } from "./testing/till"
import type { TillAnswer } from "./testing/till"

const MINE = ["merchant_reference1", "merchant_reference2", "merchant_data", "klarna_reference"]
const TEXTS = ["reference", "description"]

describe("Order Management answers as the contract's samples", () => {
  const stage = new TillStage()

  /** The goods of the Order Management samples: those of the session and their delivery. */
  const sample = () => {
    const { order_lines, order_amount } = fixture("om-get-authorized").response.body
    const taxes = order_lines.map((line: { total_tax_amount: number }) => line.total_tax_amount)
    const order_tax_amount = taxes.reduce((sum: number, tax: number) => sum + tax, 0)
    return { order_items: order_lines, order_amount, order_tax_amount }
  }
  const authorized = () => stage.ordered({ outcome: "granted" }, sample())
  const captured = async () => {
    const id = await authorized()
    await stage.order(id, "POST", "/captures", fixture("om-capture-full").request.body)
    return id
  }
  const expectLike = (answer: TillAnswer, name: string, free = [...MINE, ...TEXTS]) => {
    const { response } = fixture(name)
    expect(answer.status).toBe(response.status)
    expect(answer.body ?? null).toEqual(like(response.body, free))
    for (const header of Object.keys(response.headers)) {
      expect([header, answer.headers.get(header)]).toEqual([header, expect.any(String)])
    }
  }
  /** Sends the sample's own request. */
  const replay = (name: string, id: string) => {
    const { method, url, body } = fixture(name).request
    const path = new URL(url).pathname.split("/").slice(5)
    return stage.order(id, method, path.map((part) => `/${part}`).join(""), body)
  }

  it("orders of a phone, captured by themselves and authorized", async () => {
    const auto = await stage.order(await stage.ordered())
    expectLike(auto, "om-get-ipp-auto-captured", ["klarna_reference"])
    const later = await stage.order(await stage.ordered({ outcome: "granted" }))
    expectLike(later, "om-get-ipp-authorized")
  })

  it("authorized, captured in parts, the rest released", async () => {
    const id = await authorized()
    expectLike(await stage.order(id), "om-get-authorized")
    expectLike(await replay("om-capture-partial", id), "om-capture-partial")
    const part = await stage.order(id)
    const parcel = fixture("om-capture-partial").request.body.shipping_info
    expect(part.body.captures[0].shipping_info).toEqual(parcel)
    part.body.captures[0].shipping_info = []
    expectLike(part, "om-get-part-captured")
    expectLike(await replay("om-cancel-error-403", id), "om-cancel-error-403")
    expectLike(await replay("om-release", id), "om-release")
    const rest = await stage.order(id)
    rest.body.captures[0].shipping_info = []
    expectLike(rest, "om-get-released-remainder")
    expectLike(await replay("om-release-error-403", id), "om-release-error-403")
  })

  it("captured, refunded in part and whole", async () => {
    const id = await authorized()
    expectLike(await replay("om-capture-error-403-too-much", id), "om-capture-error-403-too-much")
    expectLike(await replay("om-capture-full", id), "om-capture-full")
    expectLike(await stage.order(id), "om-get-captured")
    const free = [...MINE, ...TEXTS, "order_lines"]
    const refund = await replay("om-refund-partial", id)
    expectLike(refund, "om-refund-partial")
    expectLike(await stage.order(id), "om-get-captured-part-refunded", free)
    const read = await stage.order(id, "GET", `/refunds/${refund.headers.get("Refund-Id")}`)
    expectLike(read, "om-get-refund", free)
    expectLike(await replay("om-refund-error-403", id), "om-refund-error-403")
    const other = await captured()
    expectLike(await replay("om-refund-full-amount-only", other), "om-refund-full-amount-only")
    expectLike(await stage.order(other), "om-get-closed-fully-refunded")
    const fee = await captured()
    expectLike(await replay("om-refund-with-return-fee", fee), "om-refund-with-return-fee")
  })

  it("two shipments listed", async () => {
    const id = await authorized()
    await stage.order(id, "POST", "/captures", { ...lines(0, 1), captured_amount: 38700 })
    await stage.order(id, "POST", "/captures", { ...lines(1, 4), captured_amount: 23400 })
    const listed = await stage.order(id, "GET", "/captures")
    expectLike(listed, "om-list-captures")
  })
  const lines = (from: number, to: number) => ({
    order_lines: sample().order_items.slice(from, to),
  })

  it.each([
    ["om-get-cancelled", "cancel"],
    ["om-get-expired", "expire"],
  ])("%s", async (name, action) => {
    const session = await stage.opened(sample())
    const id = String((await stage.let(session, { outcome: "granted" })).body.order_id)
    await stage.portal(session, { action })
    expectLike(await stage.order(id), name)
  })

  it.each(["pending", "rejected"])("fraud %s", async (fraud) => {
    const id = await stage.ordered({ outcome: "granted", fraud }, sample())
    expectLike(await stage.order(id), `om-get-fraud-${fraud}`)
    expect((await stage.order(id, "POST", "/captures", { captured_amount: 1 })).status).toBe(403)
  })

  it("cancel, extend, references, acknowledge", async () => {
    const id = await authorized()
    expectLike(await replay("om-merchant-references", id), "om-merchant-references")
    const { merchant_reference1, merchant_reference2 } = (await stage.order(id)).body
    expect([merchant_reference1, merchant_reference2]).toEqual(["1042", "order_01J8FIXTUREORDER"])
    expectLike(await replay("om-acknowledge", id), "om-acknowledge")
    expectLike(await replay("om-extend-error-403", id), "om-extend-error-403")
    expectLike(await replay("om-cancel", id), "om-cancel")
    const klarna = await stage.ordered({ outcome: "granted", channel: "klarna" })
    expectLike(await replay("om-extend", klarna), "om-extend")
  })

  it("errors that belong to no order", async () => {
    const unknown = "5fbe7303-88ec-4634-b014-ad8e9348ff12"
    expectLike(await stage.order(unknown), "om-get-error-404")
    const path = `/ordermanagement/v1/orders/${unknown}`
    const other = { Authorization: "Basic other" }
    expectLike(await stage.call("GET", path, undefined, other), "om-error-401")
    const id = await authorized()
    expectLike(await replay("om-error-422", id), "om-error-422")
    const rules: [string, string, string][] = [
      ["capture", "PAYMENT_METHOD_FAILED", "om-capture-error-403-payment-method"],
      ["capture", "409", "om-error-409"],
      ["inquiry", "429/2", "om-error-429"],
      ["refund", "503", "om-error-503"],
    ]
    for (const [call, value, name] of rules) {
      await stage.failing(call, "status", { value, times: 1 })
      expectLike(await replay(name, id), name, ["error_messages"])
    }
  })
})
