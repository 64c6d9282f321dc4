import { readFileSync } from "node:fs"
import { join } from "node:path"

import { until } from "../../testing/shop"
import { PayeeStage } from "./testing/payee"
import { shape } from "./testing/shape"

type Order = { id: string; instrument: string; number: number }

describe("callbacks", () => {
  const stage = new PayeeStage()
  const orders = () => stage.payloads().map(({ paymentOrder }) => paymentOrder as Order)
  const fixture = (name: string) =>
    JSON.parse(readFileSync(join(__dirname, "fixtures", `${name}.json`), "utf8")).request.body

  it("signals the order and a number, nothing else, from the gateway's address", async () => {
    const id = await stage.paid()
    const { body } = await stage.get(id, "paid")
    expect(stage.payloads()).toEqual([
      {
        orderReference: "10482",
        paymentOrder: { id, instrument: "CreditCard", number: body.paymentOrder.paid.number },
      },
    ])
    const [{ url, headers }] = stage.shop.received
    expect(url).toBe("/callback?key=4c1d9e7fb0a2")
    expect(headers["x-forwarded-for"]).toBe("20.91.170.122")
  })

  it.each([
    ["v3.1", "CreditCard", "callback.v3-1"],
    ["v3.0", "CreditCard", "callback.v3-0"],
    ["legacy_payment_order", "CreditCard", "callback.legacy-payment-order"],
    ["legacy_payment", "CreditCard", "callback.legacy-payment"],
    ["legacy_payment", "Swish", "callback.legacy-payment.swish-sale"],
  ])("has the shape %s (%s)", async (form, channel, name) => {
    const id = await stage.paid({}, { shape: form, channel })
    if (form === "legacy_payment_order") {
      stage.shop.received.length = 0
      await stage.portal(id, { action: "capture" })
    }
    const wanted = form === "v3.0" ? { orderReference: "1", ...fixture(name) } : fixture(name)
    expect(shape(stage.payloads()[0])).toEqual(shape(wanted))
  })

  it("sends none without a callbackUrl", async () => {
    const { callbackUrl: _, ...urls } = stage.orderBody().urls as Record<string, unknown>
    const id = await stage.paid({ urls })
    await stage.transact(id, "captures")
    expect(await stage.callbacks()).toEqual([])
  })

  it("seems to come from the address that was chosen, later ones too", async () => {
    const id = await stage.paid({}, { source_address: "82.115.146.1" })
    await stage.portal(id, { action: "capture" })
    const addresses = stage.shop.received.map(({ headers }) => headers["x-forwarded-for"])
    expect(addresses).toEqual(["82.115.146.1", "82.115.146.1"])
    const bad = await stage.let(await stage.opened(), { outcome: "paid", source_address: "a\nb" })
    expect(bad.status).toBe(400)
  })

  it("duplicate: equal ones; reversed: two that differ in number", async () => {
    await stage.paid({}, { callbacks: "duplicate" })
    expect(new Set(orders().map(({ number }) => number)).size).toBe(1)
    expect(stage.shop.received).toHaveLength(5)
    stage.shop.received.length = 0
    await stage.paid({}, { callbacks: "reversed" })
    const [final, earlier] = orders()
    expect(earlier.id).toBe(final.id)
    expect(earlier.number).not.toBe(final.number)
  })

  it("a late one tells of its own event", async () => {
    const id = await stage.opened()
    await stage.let(id, { outcome: "paid", delay_ms: 80 })
    await stage.transact(id, "captures")
    await until("both came", () => stage.shop.received.length === 2)
    const types = (await stage.callbacks()).map(({ type }) => type)
    expect(types.sort()).toEqual(["Authorization", "Capture"])
  })

  it("forged: no key, changed keys, a spoofed address; then one that proves and lies", async () => {
    const id = await stage.opened()
    await stage.let(id, { outcome: "paid", callbacks: "forged", delay_ms: 100 })
    expect((await stage.get(id)).body.paymentOrder.status).toBe("Initialized")
    const urls = stage.shop.received.map(({ url }) => url)
    expect(urls).toEqual([
      "/callback",
      "/callback?key=4c1d9e7fb0a0",
      "/callback?key=4c1d9e7fb0a0",
      "/callback?key=4c1d9e7fb0a2",
    ])
    const addresses = stage.shop.received.map(({ headers }) => headers["x-forwarded-for"])
    expect(addresses.at(2)).toBe("20.91.170.122, 203.0.113.66")
    expect(stage.shop.received[2].headers.forwarded).toBe("for=20.91.170.122")
    expect(addresses.at(3)).toBe("20.91.170.122")
    await until("the true one came", () => stage.shop.received.length === 5)
    expect(new Set(orders().map(({ number }) => number)).size).toBe(5)
    expect((await stage.get(id)).body.paymentOrder.status).toBe("Paid")
  })

  it.each([
    ["corrupt_signature", /key=4c1d9e7fb0a0$/],
    ["wrong_secret", /key=(?!4c1d9e7fb0a)[0-9a-f]{12}$/],
  ])("%s: another key", async (kind, url) => {
    await stage.failing("callback", kind)
    await stage.paid()
    expect(stage.shop.received[0].url).toMatch(url)
  })

  it("wrong_txn and wrong_reference: another order", async () => {
    await stage.failing("callback", "wrong_txn", { times: 1 })
    await stage.failing("callback", "wrong_reference", { times: 1 })
    const id = await stage.paid()
    const [told] = stage.payloads()
    expect((told.paymentOrder as Order).id).not.toBe(id)
    expect(told.orderReference).toMatch(/^OTHER-/)
  })
})

describe("the schedule", () => {
  const stage = new PayeeStage(10_000)

  it("tries at once and 30, 60, 360, 432, 864 and 1265 s later, until HTTP 200", async () => {
    const { retryWaits } = stage.sandbox.sandbox.faces.get("swedbank-pay") ?? { retryWaits: [] }
    let sum = 0
    const moments = retryWaits.map((wait) => (sum += wait / 1000))
    expect(moments).toEqual([0, 30, 60, 360, 432, 864, 1265])
    stage.shop.answers.push(500, 204, 404)
    await stage.paid()
    await until("it is acknowledged", async () => (await stage.callbacks())[0].status === "Sent")
    expect(await stage.callbacks()).toMatchObject([{ attempts: 4 }])
  })
})
