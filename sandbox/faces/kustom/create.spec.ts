import { until } from "../../testing/shop"
import { fixture, TILL, TillStage } from "./testing/till"

type Item = Record<string, unknown>

describe("creating a session", () => {
  const stage = new TillStage()
  const items = (): Item[] =>
    structuredClone(fixture("ipp-create-session").request.body.order_items)
  /** The sample with one item changed. */
  const withItem = (change: Item) => {
    const [first, ...rest] = items()
    return { order_items: [{ ...first, ...change }, ...rest] }
  }

  it.each([
    [{ device_id: "till" }, "device_id must be a uuid"],
    [{ device_id: undefined }, "device_id is missing"],
    [{ order_amount: "57200" }, "order_amount must be a whole number"],
    [{ order_amount: 572.5 }, "order_amount must be a whole number"],
    [{ order_amount: 57201 }, "order_items must add up to order_amount"],
    [{ order_tax_amount: 9955 }, "taxes of order_items must add up to order_tax_amount"],
    [{ purchase_currency: "JPY" }, "purchase_currency is not enabled for this merchant"],
    [{ purchase_currency: "sek" }, "purchase_currency is not enabled for this merchant"],
    [{ purchase_started_at: "2026-09-14T08:12:05.123Z" }, "purchase_started_at must be a UTC time"],
    [{ purchase_started_at: undefined }, "purchase_started_at is missing"],
    [{ merchant_reference1: undefined }, "merchant_reference1 is missing"],
    [{ merchant_data: { v: 1 } }, "merchant_data must be text"],
    [{ order_items: undefined, order_lines: items() }, "order_items must be a list"],
    [{ order_items: [] }, "order_items must add up to order_amount"],
    [withItem({ type: "gift_card" }), "order_items[0].type must be one of physical"],
    [withItem({ name: "" }), "order_items[0].name is missing"],
    [withItem({ reference: "x".repeat(65) }), "order_items[0].reference is too long"],
    [withItem({ quantity: 1.5 }), "order_items[0].quantity must be a whole number"],
    [withItem({ unit_price: 12901 }), "order_items[0].total_amount must be unit_price * quantity"],
    [
      withItem({ tax_rate: 10_001 }),
      "order_items[0].tax_rate must be a whole number of 0 to 10000",
    ],
    [withItem({ tax_rate: 1200 }), "order_items[0].total_tax_amount does not match tax_rate"],
  ])("refuses %j", async (change, why) => {
    const { status, body } = await stage.create(change)
    expect([status, body.title]).toEqual([400, "Bad Request"])
    expect(body.errors).toEqual(expect.arrayContaining([expect.stringContaining(why)]))
    expect(stage.sandbox.sandbox.payments.list()).toEqual([])
    expect(stage.shop.received).toEqual([])
  })

  it("takes a discount line, and refuses another negative one", async () => {
    const negative = {
      unit_price: -5000,
      quantity: 1,
      total_amount: -5000,
      total_tax_amount: -1000,
    }
    const discount = { type: "discount", reference: "D", name: "Discount", tax_rate: 2500 }
    const changes = (type: string) => ({
      order_items: [...items(), { ...discount, ...negative, type }],
      order_amount: 52200,
      order_tax_amount: 8954,
    })
    expect((await stage.create(changes("discount"))).status).toBe(200)
    expect((await stage.create(changes("surcharge"))).body.errors).toEqual([
      "order_items[3].total_amount may be negative for a discount only",
    ])
  })

  it("reads no body and one that is no JSON as an empty one", async () => {
    for (const body of [undefined, "{", "[]"]) {
      expect((await stage.call("POST", "/ipp/v1/sessions", body)).status).toBe(400)
    }
  })

  it("checks the location when it is given", async () => {
    const location = "a0d5597d-dc33-4679-be86-65f6807206e0"
    expect((await stage.create({}, `?location_id=${location}`)).status).toBe(200)
    expect((await stage.create({}, `?location_id=${TILL}`)).status).toBe(404)
  })

  it("shows the payment in the control API", async () => {
    const { body } = await stage.create()
    const shown = await stage.control("GET", `/payments/kustom/${body.merchant_reference1}`)
    expect(shown.body).toMatchObject({
      gateway: "kustom",
      id: body.session_id,
      txn_id: "",
      amount: "57200",
      currency: "SEK",
      status: "CREATED",
      authorized_amount: "0",
      captured_amount: "0",
      refunded_amount: "0",
      backend_url: "",
      frontend_url: "",
      inquiries: 0,
      device_id: TILL,
      order_id: null,
    })
  })

  it("two equal calls are two sessions, and each is told", async () => {
    const same = { merchant_reference1: "POS-TWICE" }
    const ids = [await stage.opened(same), await stage.opened(same)]
    expect(new Set(ids).size).toBe(2)
    await until("both were told", () => stage.shop.received.length === 2)
    expect(stage.told().map(({ body }) => body.data.session_id)).toEqual(
      expect.arrayContaining(ids)
    )
  })
})
